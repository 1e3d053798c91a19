/** Where a webhook may lead: out of the council's network, over TLS, unless the council says so. */
import { BlockList, isIP } from 'node:net'

export interface AddressPolicy {
  /** Addresses of private networks are allowed: a system of the council's own. */
  readonly privateNetworks: boolean
  /** Plain HTTP to 127.0.0.1 is allowed: for tests and demonstrations. */
  readonly thisMachine: boolean
}

const PRIVATE = new BlockList()
const RANGES: readonly [string, number, 'ipv4' | 'ipv6'][] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  // Azure's own services, though it looks like anybody's.
  ['168.63.129.16', 32, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 127, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
  ['fec0::', 10, 'ipv6'],
  // Translations and tunnels, behind which any address may stand.
  ['64:ff9b::', 96, 'ipv6'],
  ['64:ff9b:1::', 48, 'ipv6'],
  ['2001::', 32, 'ipv6'],
  ['2002::', 16, 'ipv6'],
]
for (const [net, bits, family] of RANGES) PRIVATE.addSubnet(net, bits, family)

/** Never allowed, private networks or not: the machine itself, and the cloud's own services. */
const NEVER = new BlockList()
NEVER.addSubnet('0.0.0.0', 8, 'ipv4')
NEVER.addSubnet('127.0.0.0', 8, 'ipv4')
NEVER.addSubnet('169.254.0.0', 16, 'ipv4')
NEVER.addAddress('168.63.129.16', 'ipv4')
NEVER.addSubnet('::', 96, 'ipv6')
NEVER.addSubnet('::ffff:0:0:0', 96, 'ipv6')
NEVER.addSubnet('fe80::', 10, 'ipv6')
NEVER.addAddress('fd00:ec2::254', 'ipv6')
// The same, in a translation or a tunnel.
NEVER.addSubnet('64:ff9b::7f00:0', 104, 'ipv6')
NEVER.addSubnet('64:ff9b::a9fe:0', 112, 'ipv6')
NEVER.addSubnet('64:ff9b:1::', 48, 'ipv6')
NEVER.addSubnet('2002:7f00::', 24, 'ipv6')
NEVER.addSubnet('2002:a9fe::', 32, 'ipv6')

/** Why the address cannot be a webhook's, as its subscriber is told; undefined when it can. */
export function urlFault(text: string, policy: AddressPolicy): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || url.username !== '' || url.password !== '') {
    return 'must be an address such as https://example.org/hook, without a user or password'
  }
  if (url.protocol === 'http:' && url.hostname === '127.0.0.1' && policy.thisMachine) {
    return undefined
  }
  if (url.protocol !== 'https:') return 'must begin with https://'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return isIP(host) !== 0 ? hostFault(host, policy) : undefined
}

/** Why an address that a name led to may not be called; asked again at every delivery. */
export function hostFault(address: string, policy: AddressPolicy): string | undefined {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address
  const family = isIP(mapped) === 6 ? 'ipv6' : 'ipv4'
  if (mapped === '127.0.0.1' && policy.thisMachine) return undefined
  if (NEVER.check(mapped, family)) return `${address} is this machine or its link`
  if (policy.privateNetworks || !PRIVATE.check(mapped, family)) return undefined
  return `${address} is in a private network: the council must allow it`
}
