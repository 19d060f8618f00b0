-- A grant of 20 points with its reason, each to another customer: a thread goes through its half.
dofile(os.getenv("BENCH_HOME") .. "/customers.lua")
function request()
  return wrk.format("POST", "/api/loyalty/adjustments", nil,
    string.format('{"customerId":"%s","points":20,"reason":"Sorry for the wait"}', next_customer()))
end
