-- What all jobs share: who asks, how long a connection rests between two requests, and what is told at the end.
wrk.headers["Authorization"] = "Bearer " .. os.getenv("BENCH_TOKEN")
wrk.headers["Content-Type"] = "application/json"
local rest = tonumber(os.getenv("BENCH_DELAY") or "0")
if rest > 0 then
  -- wrk knows whole milliseconds: now and then one more, so that they come to as many in the mean
  function delay()
    local whole = math.floor(rest)
    return whole + (math.random() < rest - whole and 1 or 0)
  end
end
function customer(number) return string.format("00000000-0000-7000-8000-%012x", number) end
function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("RESULT %.0f %.2f %.2f %d\n", summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1000,
    latency:percentile(99) / 1000, errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end
