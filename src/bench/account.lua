-- A customer's points with their lots and rewards.
dofile(os.getenv("BENCH_HOME") .. "/customers.lua")
function request()
  return wrk.format("GET", "/api/customers/" .. next_customer() .. "/loyalty")
end
