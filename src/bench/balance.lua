-- How many points a customer has.
dofile(os.getenv("BENCH_HOME") .. "/report.lua")
math.randomseed(os.time() + tonumber(tostring({}):match("0x(%x+)"), 16) % 100000)
function request()
  return wrk.format("GET", "/api/customers/" .. customer(math.random(1, 100000)) .. "/loyalty/balance")
end
