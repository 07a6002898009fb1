// compromise with its full package: people, places and organizations.
'use strict'
const nlp = require('compromise')

require('./rounds')(body => {
  const doc = nlp(body)
  return doc.people().out('array').length + doc.places().out('array').length +
    doc.organizations().out('array').length
})
