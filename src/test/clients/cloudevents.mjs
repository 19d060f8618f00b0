// Sends events with the official SDK of CloudEvents, in every form that it writes. Prints one line
// for each: what was sent, and the status and body of the answer.
import { CloudEvent, HTTP, emitterFor } from 'cloudevents'

const { CAIRN_URL, CAIRN_TOKEN, CAIRN_SOURCE, CAIRN_CUSTOMER } = process.env
const cart = { items: 4, value: { amount: '62.40', currency: 'EUR' } }

function event(id, other = {}) {
  return new CloudEvent({
    id,
    source: CAIRN_SOURCE,
    type: 'cart-abandoned',
    subject: CAIRN_CUSTOMER,
    time: '2026-03-01T10:00:00Z',
    datacontenttype: 'application/json',
    data: cart,
    ...other
  })
}

async function send(message) {
  const answer = await fetch(CAIRN_URL + '/api/events', {
    method: 'POST',
    headers: { ...message.headers, Authorization: 'Bearer ' + CAIRN_TOKEN },
    body: message.body
  })
  return { status: answer.status, body: await answer.json() }
}

async function report(what, message) {
  const { status, body } = await send(message)
  console.log(what, status, JSON.stringify(body))
}

const bytes = Buffer.from(JSON.stringify(cart))

await report('structured', HTTP.structured(event('1')))
await report('structured-again', HTTP.structured(event('1')))
await report('binary', HTTP.binary(event('2')))
await report('structured-bytes', HTTP.structured(event('3', { data: bytes })))
await report('binary-bytes', HTTP.binary(event('4', { data: bytes })))
await report('alias', HTTP.structured(event('5', { type: 'com.shop.cart.abandoned' })))
await report('extension', HTTP.structured(event('6', { traceparent: '00-1-2-01', number: 7 })))
await report('faulty', HTTP.structured(event('7', { data: { items: 'x', colour: 1 } })))
await report('batch', {
  headers: { 'Content-Type': 'application/cloudevents-batch+json' },
  body: JSON.stringify([event('8'), event('9', { data: bytes })])
})

const vendor = { datacontenttype: 'application/vnd.cart+json' }
await report('vendor-structured', HTTP.structured(event('11', vendor)))
await report('vendor-binary', HTTP.binary(event('12', vendor)))
await report('offset', HTTP.binary(event('13', { time: '2026-03-01T12:00:00+02:00' })))

const emit = emitterFor(send)
const emitted = await emit(event('10'))
console.log('emitter', emitted.status, JSON.stringify(emitted.body))
