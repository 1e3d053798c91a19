/** The made-up council that the sample documents come from. */
import type { Sender } from '#documents/data.js'

export const authority: Sender = {
  name: 'Fairmead Borough Council',
  addressLines: ['Town Hall', 'Market Square', 'Fairmead', 'FM1 1AA'],
  phone: '01632 960123',
  email: 'counciltax@fairmead.example',
  website: 'fairmead.example/council-tax',
  payOnlineUrl: 'fairmead.example/pay',
  notesUrl: 'fairmead.example/council-tax-notes',
  bank: {
    accountName: 'Fairmead Borough Council',
    sortCode: '20-00-00',
    accountNumber: '12345678',
  },
  barcodePrefix: '98260000',
  hours: 'Monday to Friday, 9am to 5pm',
  office: 'Town Hall, Market Square, Monday to Friday, 10am to 4pm',
  signLanguage: 'book an interpreter at fairmead.example/bsl',
  otherLanguages: 'call 01632 960124',
  costsUrl: 'fairmead.example/court-costs',
  courtContact: '01632 960190, enquiries@court.example',
  remoteHearing: 'email the court 7 days before the hearing',
  demonstration: true,
}
