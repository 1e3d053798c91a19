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
  demonstration: true,
}
