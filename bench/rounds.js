// What the node peers share: the protocol of bench/compare.pl. The corpus file
// has a NUL between articles; each line on stdin asks for one round over the
// first articles, and is answered with its seconds and how much was found.
'use strict'
const fs = require('fs')
const readline = require('readline')

module.exports = function rounds (analyse) {
  const articles = fs.readFileSync(process.argv[2], 'utf8').split('\0')
    .slice(0, Number(process.argv[3]))
  const lines = readline.createInterface({ input: process.stdin })
  lines.on('line', () => {
    const started = process.hrtime.bigint()
    let found = 0
    for (const body of articles) found += analyse(body)
    const seconds = Number(process.hrtime.bigint() - started) / 1e9
    console.log(`${seconds} ${found}`)
  })
}
