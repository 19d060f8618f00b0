-- The whole page of a customer in one request, of the same 2,000 customers as a_timeline50.
dofile(os.getenv("BENCH_HOME") .. "/report.lua")
math.randomseed(os.time() + tonumber(tostring({}):match("0x(%x+)"), 16) % 100000)
function request()
  return wrk.format("GET", "/api/customers/" .. customer(math.random(1, 2000)) .. "/overview")
end
