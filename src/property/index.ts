/** Dwellings with their history in the valuation list. */
export {
  addDwellings,
  type Dwelling,
  dwellingsById,
  findDwelling,
  type NewDwelling,
  recordBand,
} from '#property/dwellings.js'
export { registerDwellings } from '#property/register-dwellings.js'
