-- Lets each thread go through its half of the customers, from a place of its own.
dofile(os.getenv("BENCH_HOME") .. "/report.lua")
local threads = 0
function setup(thread)
  thread:set("id", threads)
  threads = threads + 1
end
run = os.getenv("BENCH_RUN")
local half, n = math.floor(tonumber(os.getenv("BENCH_CUSTOMERS") or "100000") / 2), 0
function init()
  math.randomseed(os.time() * 7 + id)
  n = math.random(half)
end
-- the next customer's id, and the number of the request
function next_customer()
  n = n + 1
  return customer(id * half + 1 + n % half), n
end
