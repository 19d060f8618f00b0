-- The search of e_search_name: a last name that few have.
dofile(os.getenv("BENCH_HOME") .. "/report.lua")
math.randomseed(os.time() + tonumber(tostring({}):match("0x(%x+)"), 16) % 100000)
function request()
  return wrk.format("GET", "/api/customers?limit=20&query=last" .. math.random(1000, 99999))
end
