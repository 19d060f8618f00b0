-- An order of two lines with all that follows, each of another customer.
local thread = 0
function setup(t) t:set("id", thread) thread = thread + 1 end
local n = 0
local run = os.getenv("BENCH_RUN") .. "-"
function request()
  n = n + 1
  local customer = string.format("00000000-0000-7000-8000-%012x", math.random(1, 100000))
  local body = string.format('{"customerId":"%s","source":"bench","externalId":"%s%d-%d","channel":"web","currency":"EUR",' ..
    '"promisedOn":"2030-01-01","lines":[{"sku":"MUG-01","name":"Stoneware mug","quantity":2,"unitPrice":"12.50"},' ..
    '{"sku":"TEA-07","name":"Mountain herb tea","quantity":1,"unitPrice":"9.90"}]}', customer, run, id, n)
  return wrk.format("POST", "/api/orders", nil, body)
end
function init(args) math.randomseed(os.time() * 7 + id) end
dofile(os.getenv("BENCH_HOME") .. "/report.lua")
