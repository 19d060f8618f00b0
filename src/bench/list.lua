-- A page of 50 of the list of customers with two filters and a sort. BENCH_LIST names the case: see src/bench/list.
dofile(os.getenv("BENCH_HOME") .. "/report.lua")
math.randomseed(os.time() + tonumber(tostring({}):match("0x(%x+)"), 16) % 100000)
local start = "/api/lists/customers/rows?limit=50&columns=name,number,city,orders,lastOrder"
local cases = {
  manager = function()
    return "&filter=accountManager:is:manager" .. math.random(0, 499) .. "&filter=country:is:PL&sort=-lastOrder"
  end,
  country = function()
    return "&filter=country:is:RO&filter=orders:at-least:" .. math.random(3, 9) .. "&sort=name"
  end,
}
function request()
  return wrk.format("GET", start .. cases[os.getenv("BENCH_LIST")]())
end
