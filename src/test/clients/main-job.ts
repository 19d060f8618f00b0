// The main job through a client that openapi-typescript generates from the document of a running Cairn.
import createClient from "openapi-fetch";
import type { components, paths } from "./cairn.js";

declare const process: { env: Record<string, string> };

type Event = components["schemas"]["HistoryEvent"];

const cairn = createClient<paths>({
  baseUrl: process.env.CAIRN_URL,
  headers: { Authorization: `Bearer ${process.env.CAIRN_TOKEN}` },
});

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

async function done<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (data === undefined) {
    throw new Error(`${response.status} ${response.url} ${JSON.stringify(error)}`);
  }
  return data;
}

const customer = await done(
  cairn.POST("/api/customers", {
    body: {
      source: "typescript", externalId: "c-1", name: "Zofia Wójcik", language: "pl", country: "PL",
      emails: ["zofia@example.com"], phones: ["601 234 567"],
    },
  }),
);
const id = { path: { id: customer.id } };
const order = await done(
  cairn.POST("/api/orders", {
    params: { header: { "Idempotency-Key": "typescript-o-1" } },
    body: {
      customerId: customer.id, source: "typescript", externalId: "o-1", currency: "EUR", promisedOn: "2026-03-06",
      lines: [{ sku: "MUG-01", name: "Stoneware mug", quantity: 2, unitPrice: "12.50" }],
    },
  }),
);
await done(
  cairn.POST("/api/orders/{id}/shipments", {
    params: { path: { id: order.id } },
    body: { source: "typescript", externalId: "p-1", carrier: "DPD", estimatedOn: "2026-03-05" },
  }),
);
await done(
  cairn.POST("/api/shipment-updates", {
    body: {
      shipment: { source: "typescript", externalId: "p-1" }, source: "typescript", externalId: "u-1",
      kind: "new-estimate", estimatedOn: "2026-03-11", note: "Snow on the pass",
    },
  }),
);
await done(
  cairn.POST("/api/customers/{id}/interactions", {
    params: id,
    body: { channel: "phone", direction: "inbound", subject: "Where is it?" },
  }),
);
await done(
  cairn.POST("/api/events", {
    headers: { "Content-Type": "application/cloudevents+json" },
    body: {
      specversion: "1.0", id: "cart-1", source: "typescript", type: "cart-abandoned", subject: "c-1",
      data: { items: 4, value: { amount: "62.40", currency: "EUR" } },
    },
  }),
);

const events: Event[] = [];
for (let cursor: string | undefined; ; ) {
  const page = await done(
    cairn.GET("/api/customers/{id}/history", { params: { ...id, query: { limit: 3, cursor } } }),
  );
  events.push(...page.items);
  if (page.next === null) {
    break;
  }
  cursor = page.next;
}
const earned = events.find((event) => event.name === "points-earned");
if (earned === undefined) {
  throw new Error(`no points among ${events.map((event) => event.name)}`);
}
const why = await done(cairn.GET("/api/events/{id}/why", { params: { path: { id: earned.id } } }));
const loyalty = await done(cairn.GET("/api/customers/{id}/loyalty", { params: id }));

console.log([customer.id, events.length, why.causes[0]?.name, loyalty.pending, order.total.amount].join(" "));
