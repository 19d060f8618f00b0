-- A last name as one types it: a look for each letter from the second on.
dofile(os.getenv("BENCH_HOME") .. "/report.lua")
math.randomseed(os.time() + tonumber(tostring({}):match("0x(%x+)"), 16) % 100000)
local name, letters = "", 0
function request()
  letters = letters + 1
  if letters > #name then name, letters = "last" .. math.random(1000, 99999), 2 end
  return wrk.format("GET", "/api/customers?limit=20&query=" .. name:sub(1, letters))
end
