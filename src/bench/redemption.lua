-- Spends a point at a till, under an id of its own, each of another customer: a thread goes through its half.
dofile(os.getenv("BENCH_HOME") .. "/customers.lua")
function request()
  local customer, n = next_customer()
  return wrk.format("POST", "/api/loyalty/redemptions", nil,
    string.format('{"customerId":"%s","points":1,"confirm":true,"source":"bench","externalId":"%s-%d-%d"}', customer, run, id, n))
end
