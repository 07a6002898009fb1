// wink-nlp's whole pipe as it comes: sentences, negation, sentiment, parts of
// speech and its pattern-based entities, read out as an application would.
'use strict'
const winkNLP = require('wink-nlp')
const model = require('wink-eng-lite-web-model')
const nlp = winkNLP(model)

require('./rounds')(body => nlp.readDoc(body).entities().out(nlp.its.detail).length)
