-- An order of two lines with all that follows, under a key of its own, each of another customer: a thread goes through its half.
dofile(os.getenv("BENCH_HOME") .. "/customers.lua")
function request()
  local customer, n = next_customer()
  local body = string.format('{"customerId":"%s","source":"bench","externalId":"%s-%d-%d","channel":"web","currency":"EUR",' ..
    '"promisedOn":"2030-01-01","lines":[{"sku":"MUG-01","name":"Stoneware mug","quantity":2,"unitPrice":"12.50"},' ..
    '{"sku":"TEA-07","name":"Mountain herb tea","quantity":1,"unitPrice":"9.90"}]}', customer, run, id, n)
  wrk.headers["Idempotency-Key"] = run .. "-" .. id .. "-" .. n
  return wrk.format("POST", "/api/orders", nil, body)
end
