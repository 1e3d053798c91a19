import { playScenarios } from '../support/scenarios.js'

playScenarios(0)
