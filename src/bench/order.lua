-- An order of two lines with all that follows, under a key of its own, each of another customer: a thread goes through its half.
dofile(os.getenv("BENCH_HOME") .. "/report.lua")
local threads = 0
function setup(thread)
  thread:set("id", threads)
  threads = threads + 1
end
local run, half, n = os.getenv("BENCH_RUN"), math.floor(tonumber(os.getenv("BENCH_CUSTOMERS") or "100000") / 2), 0
function init()
  math.randomseed(os.time() * 7 + id)
  n = math.random(half)
end
function request()
  n = n + 1
  local body = string.format('{"customerId":"%s","source":"bench","externalId":"%s-%d-%d","channel":"web","currency":"EUR",' ..
    '"promisedOn":"2030-01-01","lines":[{"sku":"MUG-01","name":"Stoneware mug","quantity":2,"unitPrice":"12.50"},' ..
    '{"sku":"TEA-07","name":"Mountain herb tea","quantity":1,"unitPrice":"9.90"}]}', customer(id * half + 1 + n % half), run, id, n)
  wrk.headers["Idempotency-Key"] = run .. "-" .. id .. "-" .. n
  return wrk.format("POST", "/api/orders", nil, body)
end
