# Sourced: how an import is measured, by what an integrator sends.
api() { curl -sf -H "Authorization: Bearer $BENCH_TOKEN" "$@"; }
field() { python3 -c "import json, sys; print(json.load(sys.stdin)['$1'])"; }

# 5 orders of each customer, of two lines that do not stand together
two_line_orders() { # orders
  awk -v orders="$1" 'BEGIN {
    print "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country"
    for (line = 1; line <= 2; line++) for (order = 1; order <= orders; order++)
      printf "B%d,S%d,Stoneware mug,%d,2024-%02d-%02d 10:%02d:00,12.50,B%d,France\n", order, line, line, 1 + order % 12, 1 + order % 28, order % 60, order % (orders / 5)
  }'
}
import() { # what, file, how many, of what
  local id began=$EPOCHREALTIME
  id=$(api -H 'Content-Type: application/json' "$url/api/imports" -d '{"mapping": "online-retail"}' | field id)
  api -H 'Content-Type: application/octet-stream' -T "$2" "$url/api/imports/$id/files/lines" >/dev/null
  api -X POST "$url/api/imports/$id/start" >/dev/null
  until api "$url/api/imports/$id" | grep -q '"phase": *"ended"'; do sleep 0.5; done
  awk -v what="$1" -v n="$3" -v unit="$4" -v a="$began" -v b="$EPOCHREALTIME" -v stored="$(api "$url/api/imports/$id" | field stored)" \
    'BEGIN { printf "import of %s: %.1f s, %d %s a second, %d facts stored\n", what, b - a, n / (b - a), unit, stored }'
}
