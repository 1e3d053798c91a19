/** By which words things are found: kept by who writes them, rebuilt and proved from the facts. */
export { find, type Match } from '#search/find.js'
export { keepWords, proveWords, rebuildWords } from '#search/words.js'
