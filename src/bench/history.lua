-- A history page of 50, of the same 2,000 customers as a_timeline50.
math.randomseed(os.time() + tonumber(tostring({}):match("0x(%x+)"), 16) % 100000)
function request()
  local path = string.format("/api/customers/00000000-0000-7000-8000-%012x/history?limit=50", math.random(1, 2000))
  return wrk.format("GET", path)
end
dofile(os.getenv("BENCH_HOME") .. "/report.lua")
