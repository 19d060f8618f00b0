-- The search over everything, as people type: names, parts, numbers, tracking numbers, words in four languages, typing errors and misses.
-- BENCH_PATH is /api/search or, for the palette, /search.
dofile(os.getenv("BENCH_HOME") .. "/report.lua")
wrk.headers["HX-Target"] = "palette-found"
if os.getenv("BENCH_PATH") == "/search" then
  wrk.headers["Authorization"] = nil
  wrk.headers["Cookie"] = os.getenv("BENCH_COOKIE")
end
math.randomseed(os.time() + tonumber(tostring({}):match("0x(%x+)"), 16) % 100000)
local path = os.getenv("BENCH_PATH") or "/api/search"
local function one(of) return of[math.random(#of)] end
local starts = { "zie", "no", "wi", "ko", "ka", "ma", "pa", "wo", "la", "du", "po", "sta" }
local middles = { "lin", "wa", "wal", "min", "zu", "wli", "jto", "sko", "retti", "sso" }
local ends = { "ska", "wska", "ski", "rek", "cki", "wicz", "escu", "etti", "elli", "ano" }
local firsts = { "marta", "anna", "zofia", "lukasz", "stefan", "ioana", "giulia", "niccolo", "emma", "thomas" }
local said = { "return", "returned", "zwrot", "zwrotu", "paczka", "colet", "retur", "reso", "resi", "pacco", "delivery", "late", "refund" }
local rare = { "balantora", "cimera", "domopa", "felanste", "genomvi", "hipordo", "jokarmo" }
local kinds = {
  function() return one(starts) .. one(middles) .. one(ends) end,
  function() return one(firsts) .. "%20" .. one(starts) .. one(middles) end,
  function() return (one(starts) .. one(middles) .. one(ends)):gsub("^(..)(.)(.)", "%1%3%2") end, -- a typing error
  function() return one(starts):sub(1, math.random(1, 2)) end,
  function() return "2026-" .. math.random(1000001, 1600000) end,
  function() return math.random(1000, 9999) end,
  function() return "order%20" .. math.random(1000001, 1600000) end,
  function() return "RM0" .. math.random(10000, 99999) end,
  function() return math.random(10000, 99999) .. "pl" end,
  function() return one(said) end,
  function() return one(said) .. "%20" .. one(said) end,
  function() return one(rare) .. "%20" .. one(said) end,
  function() return "new%20task%20" .. one(firsts) end,
  function() return "xyzzyq" .. math.random(100, 999) end, -- nothing has it
  function() return "qwzkxjv" end,
}
function request()
  return wrk.format("GET", path .. "?q=" .. one(kinds)())
end
function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("RESULT %.0f %.2f %.2f %.2f %d\n", summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1000,
    latency:percentile(95) / 1000, latency:percentile(99) / 1000,
    errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end
