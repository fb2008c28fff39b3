// Packs states given as JSON lines on stdin with the player's own state.js; prints what each comes to, and what comes back.
import { createInterface } from 'node:readline'
import { keepAt, pack, unpack } from '../../src/scormpack/player/state.js'

for await (const line of createInterface({ input: process.stdin })) {
  const { language, fields, kept } = JSON.parse(line)
  const state = unpack('', fields)
  state.language = language
  for (const [slot, widths, numbers, text] of kept) keepAt(state, fields, slot, widths, { numbers, text })
  const packed = pack(state)
  const again = pack(unpack(packed, fields))
  console.log(JSON.stringify({ length: packed.length, same: again === packed }))
}
