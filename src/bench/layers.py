"""What Java spends its processor time on: samples of `jfr print --json`, by the layer that is nearest to the leaf."""
import collections
import json
import sys

LAYERS = [
    ("driver", ("org.postgresql.",)),
    ("pool and transaction", ("com.zaxxer.", "org.springframework.jdbc.datasource", "org.springframework.jdbc.support", "org.springframework.transaction")),
    ("HTTP socket", ("sun.nio.ch.SocketChannelImpl",)),
    ("JSON", ("tools.jackson.",)),
    ("rules (CEL)", ("dev.cel.",)),
    ("jOOQ", ("org.jooq.",)),
    ("JdbcTemplate", ("org.springframework.jdbc.",)),
    ("dispatch of events", ("org.springframework.context.",)),
    ("validation", ("org.hibernate.validator.", "org.springframework.validation.")),
    ("Cairn: access and HTTP", ("org.cairncrm.access.", "org.cairncrm.shared.web.")),
    ("Cairn", ("org.cairncrm.",)),
    ("security and filters", ("org.springframework.security.", "org.springframework.session.", "org.springframework.web.filter.", "jakarta.servlet.")),
    ("MVC", ("org.springframework.",)),
    ("Tomcat", ("org.apache.",)),
    ("virtual threads", ("java.lang.VirtualThread", "java.util.concurrent.ForkJoin", "jdk.internal.vm.")),
]


def layer(frames):
    for frame in frames:
        name = frame["method"]["type"]["name"].replace("/", ".") + "."
        for what, prefixes in LAYERS:
            if name.startswith(prefixes):
                return what
    return "else"


events = json.load(sys.stdin)["recording"]["events"]
samples = collections.Counter(layer((e["values"].get("stackTrace") or {"frames": []})["frames"]) for e in events)
total = sum(samples.values()) or 1
print(", ".join(f"{what} {100 * n / total:.0f} %" for what, n in samples.most_common()))
