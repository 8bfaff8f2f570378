/*
 * test/unit/test_quantity.c
 *
 * Quantities in sentences.
 */
#include "unit.h"

#include "values/quantity.h"

/* Fields that are not given are NULL, and the quantity must not have them. */
typedef struct QuantityRow
{
	const char *input;
	int			ord;			/* which quantity of the sentence, from 1 */
	const char *label;
	const char *comparator;
	const char *value;
	const char *unit;
	const char *baseline_comparator;
	const char *baseline;
	const char *from;
	const char *to;
	const char *ratio;
	const char *currency;
} QuantityRow;

/* Reads the nth quantity of a sentence, from 1.  False if it has fewer. */
static bool
read_nth(RcaStr text, int ord, RcaQuantity *quantity)
{
	int			pos = 0;
	int			last = 0;

	for (int i = 0; i < ord; i++)
	{
		if (!rca_quantity_read(text, &pos, quantity))
			return false;
		assert_true(pos > last && pos <= text.len);
		last = pos;
	}
	return true;
}

static const char *
number(RcaNumber n)
{
	return n.known ? rca_number_string(n) : NULL;
}

static void
check_quantity(void **state)
{
	const QuantityRow *row = *state;
	RcaQuantity q;

	assert_true(read_nth(unit_text(row->input), row->ord, &q));
	unit_assert_string(unit_string(q.label), row->label);
	unit_assert_string(q.comparator, row->comparator);
	unit_assert_string(number(q.value), row->value);
	unit_assert_string(unit_string(q.unit), row->unit);
	unit_assert_string(q.baseline_comparator, row->baseline_comparator);
	unit_assert_string(number(q.baseline), row->baseline);
	unit_assert_string(number(q.from), row->from);
	unit_assert_string(number(q.to), row->to);
	unit_assert_string(number(q.ratio), row->ratio);
	unit_assert_string(q.currency, row->currency);
}

/* The first quantity of a sentence, and a later one. */
#define QUANTITY(input, ...) \
	UNIT_ROW(check_quantity, QuantityRow, input, 1, __VA_ARGS__)
#define NTH(input, ord, ...) \
	UNIT_ROW(check_quantity, QuantityRow, input, ord, __VA_ARGS__)

/* A quantity with only a label, a number and a unit. */
#define SIMPLE(input, label, value, unit) \
	UNIT_ROW(check_quantity, QuantityRow, input, 1, label, NULL, value, unit)

static void
check_count(void **state)
{
	const QuantityRow *row = *state;
	RcaQuantity quantity;
	RcaStr		text = unit_text(row->input);

	assert_true(row->ord == 0 || read_nth(text, row->ord, &quantity));
	assert_false(read_nth(text, row->ord + 1, &quantity));
}

#define COUNT(input, n)		UNIT_ROW(check_count, QuantityRow, input, n)
#define NO_QUANTITY(input)	COUNT(input, 0)

static const struct CMUnitTest labels[] =
{
	/* before the number, without words that only belong to the number */
	SIMPLE("Service degradation: 83% of requests affected", "Service degradation", "83", "%"),
	SIMPLE("Error rate 12%", "Error rate", "12", "%"),
	SIMPLE("Error rate = 12%", "Error rate", "12", "%"),
	SIMPLE("Error rate was 12%", "Error rate", "12", "%"),
	SIMPLE("Error rate of 12%", "Error rate", "12", "%"),
	SIMPLE("Error rate reached 12%", "Error rate", "12", "%"),
	SIMPLE("Error rate rose by 12%", "Error rate", "12", "%"),
	SIMPLE("Error rate peaked at 12%", "Error rate", "12", "%"),
	SIMPLE("p99 of 3 s", "p99", "3", "s"),
	SIMPLE("Error rate (12%)", "Error rate", "12", "%"),
	SIMPLE("Error rate - 12%", "Error rate", "12", "%"),
	SIMPLE("エラー率：12%", "エラー率", "12", "%"),
	/* from the last sentence */
	SIMPLE("Users were logged out. The error rate rose to 12 %.", "The error rate", "12", "%"),
	SIMPLE("It was bad! Errors: 12%", "Errors", "12", "%"),

	/* after the number, up to the end of the clause */
	SIMPLE("83% of requests affected", "requests affected", "83", "%"),
	SIMPLE("83 % of requests failed, and more", "requests failed", "83", "%"),
	SIMPLE("83% of requests (all of them)", "requests", "83", "%"),
	SIMPLE("83% of requests. Then none.", "requests", "83", "%"),
	SIMPLE("In 2025, 30% of users", "users", "30", "%"),

	/* the name of what is counted, in up to three words */
	SIMPLE("Affected: 689 customers", "Affected", "689", "customers"),
	SIMPLE("Failed: 689 customer-facing errors", "Failed", "689", "customer-facing errors"),
	SIMPLE("Lost: 5 big red old disks", "Lost", "5", "big red old"),
	SIMPLE("Total: 90 support tickets created", "Total", "90", "support tickets"),
	SIMPLE("Total: 90 tickets in May", "Total", "90", "tickets"),
	SIMPLE("Total: 90 tickets, 3 duplicates", "Total", "90", "tickets"),
	SIMPLE("Total: 90", "Total", "90", NULL),
	SIMPLE("689 customer-facing errors", "customer-facing errors", "689", "customer-facing errors"),

	/* more than 80 bytes are prose */
	SIMPLE("x1234567890123456789012345678901234567890123456789012345678901234567890123456789012: 5 ms",
		   NULL, "5", "ms"),
};

static const struct CMUnitTest numbers[] =
{
	/* as written */
	SIMPLE("Requests: 36,974", "Requests", "36974", NULL),
	SIMPLE("Requests: 36 974", "Requests", "36974", NULL),
	SIMPLE("Requests: 36'974", "Requests", "36974", NULL),
	SIMPLE("Anfragen: 1.234.567", "Anfragen", "1234567", NULL),
	SIMPLE("Requests: 1\xc2\xa0" "234\xc2\xa0" "567", "Requests", "1234567", NULL),
	SIMPLE("Load: 1.5", "Load", "1.5", NULL),
	SIMPLE("Last: 1,5", "Last", "1.5", NULL),

	/* with a multiplier */
	SIMPLE("Requests: 14k", "Requests", "14000", NULL),
	SIMPLE("Requests: 14K", "Requests", "14000", NULL),
	SIMPLE("Requests: 1.5M", "Requests", "1500000", NULL),
	SIMPLE("Requests: 2B", "Requests", "2000000000", NULL),
	SIMPLE("Requests: 2bn", "Requests", "2000000000", NULL),
	SIMPLE("Requests: 2 billion", "Requests", "2000000000", NULL),
	SIMPLE("Requests: 3.4 million", "Requests", "3400000", NULL),
	SIMPLE("Requests: 3 thousand", "Requests", "3000", NULL),
	SIMPLE("Anfragen: 3 Mio", "Anfragen", "3000000", NULL),
	SIMPLE("用户：3.5万人", "用户", "35000", "人"),
	SIMPLE("リクエスト: 2億", "リクエスト", "200000000", NULL),
	SIMPLE("请求: 2亿", "请求", "200000000", NULL),
	SIMPLE("요청: 3만", "요청", "30000", NULL),
	SIMPLE("요청: 3억", "요청", "300000000", NULL),
	SIMPLE("Queue: 14k messages", "Queue", "14000", "messages"),
	SIMPLE("Queue: 14 k messages", "Queue", "14000", "messages"),
	SIMPLE("Queue: 1.5M messages", "Queue", "1500000", "messages"),
	/* "m" means minutes */
	SIMPLE("Downtime: 5m", "Downtime", "5", "min"),

	/* negative */
	SIMPLE("Conversion: -5%", "Conversion", "-5", "%"),
	SIMPLE("Conversion (-5%)", "Conversion", "-5", "%"),
	SIMPLE("-5% conversion", "conversion", "-5", "%"),
	SIMPLE("Conversion: -1.5k", "Conversion", "-1500", NULL),

	/* multiples */
	QUANTITY("Latency up 2.5x", .label = "Latency up", .value = "2.5", .unit = "x", .ratio = "2.5"),
	QUANTITY("Latency: 3×", .label = "Latency", .value = "3", .unit = "x", .ratio = "3"),
	QUANTITY("Latency: 3 x", .label = "Latency", .value = "3", .unit = "x", .ratio = "3"),
	QUANTITY("Latency: 3-fold", .label = "Latency", .value = "3", .unit = "x", .ratio = "3"),
	QUANTITY("Latency: 3fold", .label = "Latency", .value = "3", .unit = "x", .ratio = "3"),
};

static const struct CMUnitTest units[] =
{
	SIMPLE("Errors: 5%", "Errors", "5", "%"),
	SIMPLE("Errors: 5 %", "Errors", "5", "%"),
	SIMPLE("Errors: 5 percent", "Errors", "5", "%"),
	SIMPLE("Errors: 5 per cent", "Errors", "5", "%"),
	SIMPLE("Errors: 5 pp", "Errors", "5", "pp"),
	SIMPLE("Errors: 5 percentage points", "Errors", "5", "pp"),
	SIMPLE("Errors: 5‰", "Errors", "5", "‰"),

	SIMPLE("Latency: 5 us", "Latency", "5", "us"),
	SIMPLE("Latency: 5 µs", "Latency", "5", "us"),
	SIMPLE("Latency: 5 microseconds", "Latency", "5", "us"),
	SIMPLE("Latency: 5ms", "Latency", "5", "ms"),
	SIMPLE("Latency: 5 msec", "Latency", "5", "ms"),
	SIMPLE("Latency: 5 milliseconds", "Latency", "5", "ms"),
	SIMPLE("Latency: 5s", "Latency", "5", "s"),
	SIMPLE("Latency: 5 secs", "Latency", "5", "s"),
	SIMPLE("Latency: 5 seconds", "Latency", "5", "s"),
	SIMPLE("Downtime: 5 min", "Downtime", "5", "min"),
	SIMPLE("Downtime: 5 minutes", "Downtime", "5", "min"),
	SIMPLE("Downtime: 5h", "Downtime", "5", "h"),
	SIMPLE("Downtime: 5 hours", "Downtime", "5", "h"),
	SIMPLE("Downtime: 5 days", "Downtime", "5", "d"),
	SIMPLE("Downtime: 5 weeks", "Downtime", "5", "week"),

	SIMPLE("Ausfall: 5 Sekunden", "Ausfall", "5", "s"),
	SIMPLE("Ausfall: 5 Minuten", "Ausfall", "5", "min"),
	SIMPLE("Ausfall: 5 Stunden", "Ausfall", "5", "h"),
	SIMPLE("Ausfall: 5 Tage", "Ausfall", "5", "d"),
	SIMPLE("Ausfall: 5 Wochen", "Ausfall", "5", "week"),
	SIMPLE("Panne : 5 secondes", "Panne", "5", "s"),
	SIMPLE("Panne : 5 heures", "Panne", "5", "h"),
	SIMPLE("Panne : 5 jours", "Panne", "5", "d"),
	SIMPLE("Caída: 5 segundos", "Caída", "5", "s"),
	SIMPLE("Caída: 5 minutos", "Caída", "5", "min"),
	SIMPLE("Caída: 5 horas", "Caída", "5", "h"),
	SIMPLE("Caída: 5 días", "Caída", "5", "d"),
	SIMPLE("Queda: 5 dias", "Queda", "5", "d"),
	SIMPLE("Nedetid: 5 minutter", "Nedetid", "5", "min"),
	SIMPLE("停止: 5秒", "停止", "5", "s"),
	SIMPLE("停止: 5分", "停止", "5", "min"),
	SIMPLE("停止: 5分間", "停止", "5", "min"),
	SIMPLE("停止: 5時間", "停止", "5", "h"),
	SIMPLE("停机: 5分钟", "停机", "5", "min"),
	SIMPLE("停机: 5小时", "停机", "5", "h"),
	SIMPLE("停机: 5天", "停机", "5", "d"),
	SIMPLE("중단: 5분", "중단", "5", "min"),
	SIMPLE("중단: 5시간", "중단", "5", "h"),

	SIMPLE("Lost: 5 bytes", "Lost", "5", "B"),
	SIMPLE("Lost: 5 kB", "Lost", "5", "kB"),
	SIMPLE("Lost: 5MB", "Lost", "5", "MB"),
	SIMPLE("Lost: 5 GB", "Lost", "5", "GB"),
	SIMPLE("Lost: 5 TB", "Lost", "5", "TB"),
	SIMPLE("Lost: 5 MiB", "Lost", "5", "MiB"),
	SIMPLE("Lost: 5 GiB", "Lost", "5", "GiB"),
	SIMPLE("Traffic: 5 req/s", "Traffic", "5", "req/s"),
	SIMPLE("Traffic: 5 rps", "Traffic", "5", "req/s"),
	SIMPLE("Traffic: 5 requests per second", "Traffic", "5", "req/s"),
	SIMPLE("Traffic: 5k rps", "Traffic", "5000", "req/s"),
	SIMPLE("Traffic: 5 qps", "Traffic", "5", "queries/s"),
	SIMPLE("Traffic: 5 tps", "Traffic", "5", "transactions/s"),

	/* a word that is a unit only in lengths of time */
	SIMPLE("upvoted 12 times", "upvoted", "12", "times"),
	/* a single letter is a unit only in this case */
	SIMPLE("Servers: 5 S", "Servers", "5", "S"),
	SIMPLE("Distance: 5 m", "Distance", "5", "m"),

	/* several parts, converted to the smallest unit */
	SIMPLE("Downtime: 2h 44m", "Downtime", "164", "min"),
	SIMPLE("Downtime: 1 hour and 20 minutes", "Downtime", "80", "min"),
	SIMPLE("Downtime: 1 hour, 20 minutes", "Downtime", "80", "min"),
	SIMPLE("Downtime: 2 min 30 s", "Downtime", "150", "s"),
	SIMPLE("Downtime: 1 day 2 hours", "Downtime", "26", "h"),
	SIMPLE("Downtime: 1h 2m 3s", "Downtime", "3723", "s"),
	/* as an adjective */
	SIMPLE("18-hour gap in the chain", "gap in the chain", "18", "h"),
	SIMPLE("Gap: 18-minute outage", "Gap", "18", "min"),
};

static const struct CMUnitTest comparators[] =
{
	QUANTITY("Errors: <1%", .label = "Errors", .comparator = "<", .value = "1", .unit = "%"),
	QUANTITY("Errors: < 1%", .label = "Errors", .comparator = "<", .value = "1", .unit = "%"),
	QUANTITY("Errors: >1%", .label = "Errors", .comparator = ">", .value = "1", .unit = "%"),
	QUANTITY("Errors: <=1%", .label = "Errors", .comparator = "<=", .value = "1", .unit = "%"),
	QUANTITY("Errors: >= 1%", .label = "Errors", .comparator = ">=", .value = "1", .unit = "%"),
	QUANTITY("Errors: ≤1%", .label = "Errors", .comparator = "<=", .value = "1", .unit = "%"),
	QUANTITY("Errors: ≥ 1%", .label = "Errors", .comparator = ">=", .value = "1", .unit = "%"),
	QUANTITY("错误: 超过1%", .label = "错误", .comparator = ">", .value = "1", .unit = "%"),
	QUANTITY("Errors: less than 1%", .label = "Errors", .comparator = "<", .value = "1", .unit = "%"),
	QUANTITY("Errors: fewer than 10", .label = "Errors", .comparator = "<", .value = "10"),
	QUANTITY("Errors: under 1%", .label = "Errors", .comparator = "<", .value = "1", .unit = "%"),
	QUANTITY("Errors: below 1%", .label = "Errors", .comparator = "<", .value = "1", .unit = "%"),
	QUANTITY("Errors: up to 1%", .label = "Errors", .comparator = "<=", .value = "1", .unit = "%"),
	QUANTITY("Errors: at most 1%", .label = "Errors", .comparator = "<=", .value = "1", .unit = "%"),
	QUANTITY("Errors: no more than 1%", .label = "Errors", .comparator = "<=", .value = "1", .unit = "%"),
	QUANTITY("Errors: more than 1%", .label = "Errors", .comparator = ">", .value = "1", .unit = "%"),
	QUANTITY("Errors: greater than 1%", .label = "Errors", .comparator = ">", .value = "1", .unit = "%"),
	QUANTITY("Errors: over 1%", .label = "Errors", .comparator = ">", .value = "1", .unit = "%"),
	QUANTITY("Errors: above 1%", .label = "Errors", .comparator = ">", .value = "1", .unit = "%"),
	QUANTITY("Errors exceeded 1%", .label = "Errors", .comparator = ">", .value = "1", .unit = "%"),
	QUANTITY("Errors exceeding 1%", .label = "Errors", .comparator = ">", .value = "1", .unit = "%"),
	QUANTITY("Errors: at least 1%", .label = "Errors", .comparator = ">=", .value = "1", .unit = "%"),
	QUANTITY("Errors: 500+", .label = "Errors", .comparator = ">=", .value = "500"),
	QUANTITY("Users: 500+ users", .label = "Users", .comparator = ">=", .value = "500", .unit = "users"),
	QUANTITY("Sessions: 10k+", .label = "Sessions", .comparator = ">=", .value = "10000"),

	/* approximate */
	QUANTITY("Errors: ~14k", .label = "Errors", .comparator = "~", .value = "14000"),
	QUANTITY("Errors: ≈1%", .label = "Errors", .comparator = "~", .value = "1", .unit = "%"),
	QUANTITY("Errors: ±1%", .label = "Errors", .comparator = "~", .value = "1", .unit = "%"),
	QUANTITY("Errors: about 1%", .label = "Errors", .comparator = "~", .value = "1", .unit = "%"),
	QUANTITY("Errors: approximately 1%", .label = "Errors", .comparator = "~", .value = "1", .unit = "%"),
	QUANTITY("Errors: approx. 1%", .label = "Errors", .comparator = "~", .value = "1", .unit = "%"),
	QUANTITY("Errors: ca. 1%", .label = "Errors", .comparator = "~", .value = "1", .unit = "%"),
	QUANTITY("Errors: nearly 1%", .label = "Errors", .comparator = "~", .value = "1", .unit = "%"),
	QUANTITY("Errors: an estimated 1%", .label = "Errors", .comparator = "~", .value = "1", .unit = "%"),
	QUANTITY("Fehler: etwa 1%", .label = "Fehler", .comparator = "~", .value = "1", .unit = "%"),
	QUANTITY("Fehler: rund 1%", .label = "Fehler", .comparator = "~", .value = "1", .unit = "%"),
	QUANTITY("Erreurs : environ 1%", .label = "Erreurs", .comparator = "~", .value = "1", .unit = "%"),
	QUANTITY("影響ユーザー数: 約1,200人", .label = "影響ユーザー数", .comparator = "~", .value = "1200", .unit = "人"),
	QUANTITY("Errors: about ~14k", .label = "Errors", .comparator = "~", .value = "14000"),
	/* with two signs, the more exact one */
	QUANTITY("Errors: about <1%", .label = "Errors", .comparator = "<", .value = "1", .unit = "%"),
};

static const struct CMUnitTest money[] =
{
	QUANTITY("Revenue: $36974", .label = "Revenue", .value = "36974", .currency = "USD"),
	QUANTITY("Revenue: $ 36,974", .label = "Revenue", .value = "36974", .currency = "USD"),
	QUANTITY("Revenue: $1.2M", .label = "Revenue", .value = "1200000", .currency = "USD"),
	QUANTITY("Revenue: $1.5m", .label = "Revenue", .value = "1500000", .currency = "USD"),
	QUANTITY("Revenue: $15k", .label = "Revenue", .value = "15000", .currency = "USD"),
	QUANTITY("Revenue: $3 million", .label = "Revenue", .value = "3000000", .currency = "USD"),
	QUANTITY("Revenue: $12.50", .label = "Revenue", .value = "12.50", .currency = "USD"),
	QUANTITY("Revenue: US$5", .label = "Revenue", .value = "5", .currency = "USD"),
	QUANTITY("Revenue: C$5", .label = "Revenue", .value = "5", .currency = "CAD"),
	QUANTITY("Revenue: A$5", .label = "Revenue", .value = "5", .currency = "AUD"),
	QUANTITY("Revenue: €5", .label = "Revenue", .value = "5", .currency = "EUR"),
	QUANTITY("Revenue: 5€", .label = "Revenue", .value = "5", .currency = "EUR"),
	QUANTITY("Revenue: 5 €", .label = "Revenue", .value = "5", .currency = "EUR"),
	QUANTITY("Perte : 1,5 M€", .label = "Perte", .value = "1500000", .currency = "EUR"),
	QUANTITY("Revenue: £5", .label = "Revenue", .value = "5", .currency = "GBP"),
	QUANTITY("Revenue: ¥100", .label = "Revenue", .value = "100", .currency = "JPY"),
	QUANTITY("Revenue: ₹5", .label = "Revenue", .value = "5", .currency = "INR"),
	QUANTITY("Revenue: ₩5", .label = "Revenue", .value = "5", .currency = "KRW"),
	QUANTITY("Revenue: EUR 36.5k", .label = "Revenue", .value = "36500", .currency = "EUR"),
	QUANTITY("Revenue: 300 USD", .label = "Revenue", .value = "300", .currency = "USD"),
	QUANTITY("Revenue: 300 CHF", .label = "Revenue", .value = "300", .currency = "CHF"),
	QUANTITY("Revenue: NOK 300", .label = "Revenue", .value = "300", .currency = "NOK"),
	QUANTITY("Revenue: 300 dollars", .label = "Revenue", .value = "300", .currency = "USD"),
	QUANTITY("Revenue: 300 euros", .label = "Revenue", .value = "300", .currency = "EUR"),
	QUANTITY("損失: 100円", .label = "損失", .value = "100", .currency = "JPY"),
	QUANTITY("損失: 120万円", .label = "損失", .value = "1200000", .currency = "JPY"),
	QUANTITY("损失: 100元", .label = "损失", .value = "100", .currency = "CNY"),
	QUANTITY("손실: 100원", .label = "손실", .value = "100", .currency = "KRW"),
	QUANTITY("Verlust: 4.500,50 EUR", .label = "Verlust", .value = "4500.50", .currency = "EUR"),
	/* three digits after the point are not cents */
	QUANTITY("Verlust: 36.974 EUR", .label = "Verlust", .value = "36974", .currency = "EUR"),
	QUANTITY("Verlust: €36.974", .label = "Verlust", .value = "36974", .currency = "EUR"),
	QUANTITY("Revenue: ~$5k", .label = "Revenue", .comparator = "~", .value = "5000", .currency = "USD"),
	QUANTITY("Revenue: up to $5k", .label = "Revenue", .comparator = "<=", .value = "5000", .currency = "USD"),
	QUANTITY("Revenue: >$5k", .label = "Revenue", .comparator = ">", .value = "5000", .currency = "USD"),
};

static const struct CMUnitTest pairs[] =
{
	/* changes */
	QUANTITY("p99 went from 338ms to 2956ms", .label = "p99", .unit = "ms", .from = "338", .to = "2956"),
	QUANTITY("Latency increase: p99 went from 338ms to 2956ms", .label = "Latency increase: p99", .unit = "ms", .from = "338", .to = "2956"),
	QUANTITY("p99 338ms → 2956ms", .label = "p99", .unit = "ms", .from = "338", .to = "2956"),
	QUANTITY("p99: 338ms -> 2956ms", .label = "p99", .unit = "ms", .from = "338", .to = "2956"),
	QUANTITY("p99: 338ms => 2956ms", .label = "p99", .unit = "ms", .from = "338", .to = "2956"),
	QUANTITY("p99: 338ms --> 2956ms", .label = "p99", .unit = "ms", .from = "338", .to = "2956"),
	QUANTITY("Error rate 0.5% -> 12%", .label = "Error rate", .unit = "%", .from = "0.5", .to = "12"),
	/* in the smaller unit, or in the only one */
	QUANTITY("p99 rose from 338ms to 2.9s", .label = "p99", .unit = "ms", .from = "338", .to = "2900"),
	QUANTITY("p99 fell from 2.9s to 338ms", .label = "p99", .unit = "ms", .from = "2900", .to = "338"),
	QUANTITY("p99 from 338 to 2956 ms", .label = "p99", .unit = "ms", .from = "338", .to = "2956"),
	QUANTITY("Errors from 0 to 12 errors", .label = "Errors", .unit = "errors", .from = "0", .to = "12"),
	QUANTITY("cost went from $10 to $25", .label = "cost", .from = "10", .to = "25", .currency = "USD"),
	QUANTITY("Queue from 5 to ~14k", .label = "Queue", .from = "5", .to = "14000", .comparator = "~"),

	/* ranges */
	QUANTITY("Error rate: 10-15%", .label = "Error rate", .comparator = "between", .unit = "%", .from = "10", .to = "15"),
	QUANTITY("Error rate: 10%-15%", .label = "Error rate", .comparator = "between", .unit = "%", .from = "10", .to = "15"),
	QUANTITY("Error rate: 10–15%", .label = "Error rate", .comparator = "between", .unit = "%", .from = "10", .to = "15"),
	QUANTITY("Error rate: 10 – 15 %", .label = "Error rate", .comparator = "between", .unit = "%", .from = "10", .to = "15"),
	QUANTITY("Error rate: 10—15%", .label = "Error rate", .comparator = "between", .unit = "%", .from = "10", .to = "15"),
	QUANTITY("Delay: 10 to 15 minutes", .label = "Delay", .comparator = "between", .unit = "min", .from = "10", .to = "15"),
	QUANTITY("Delay: 10-15 minutes", .label = "Delay", .comparator = "between", .unit = "min", .from = "10", .to = "15"),
	QUANTITY("Delay: between 10 and 15 minutes", .label = "Delay", .comparator = "between", .unit = "min", .from = "10", .to = "15"),
	QUANTITY("Delay: 0.1〜0.35 秒", .label = "Delay", .comparator = "between", .unit = "s", .from = "0.1", .to = "0.35"),
	QUANTITY("Delay: 1～3秒", .label = "Delay", .comparator = "between", .unit = "s", .from = "1", .to = "3"),
	QUANTITY("Latencia: 25 - 59 segundos", .label = "Latencia", .comparator = "between", .unit = "s", .from = "25", .to = "59"),
	QUANTITY("Cost: $10-15", .label = "Cost", .comparator = "between", .from = "10", .to = "15", .currency = "USD"),
	QUANTITY("Delay: 30 s - 2 min", .label = "Delay", .comparator = "between", .unit = "s", .from = "30", .to = "120"),
	QUANTITY("Latency: 3x-5x", .label = "Latency", .comparator = "between", .unit = "x", .from = "3", .to = "5"),
	QUANTITY("Users: between 10 and 15", .label = "Users", .comparator = "between", .from = "10", .to = "15"),

	/* a part of a whole is a count, and a share is not */
	SIMPLE("Down: 3 of 7 regions", "Down", "3", "regions"),
	SIMPLE("Down: 3 out of 7 regions", "Down", "3", "regions"),
	COUNT("Down: 3 of 7 regions", 1),
	NO_QUANTITY("1 in 5 requests failed"),
};

static const struct CMUnitTest baselines[] =
{
	QUANTITY("Error rate: 21% (baseline: <1%)", .label = "Error rate", .value = "21", .unit = "%", .baseline = "1", .baseline_comparator = "<"),
	QUANTITY("Error rate: 21% (baseline 1%)", .label = "Error rate", .value = "21", .unit = "%", .baseline = "1"),
	QUANTITY("Error rate: 21% (baseline of 1%)", .label = "Error rate", .value = "21", .unit = "%", .baseline = "1"),
	QUANTITY("CPU: 95% (normally ~40%)", .label = "CPU", .value = "95", .unit = "%", .baseline = "40", .baseline_comparator = "~"),
	QUANTITY("CPU: 95% (usually 40%)", .label = "CPU", .value = "95", .unit = "%", .baseline = "40"),
	QUANTITY("CPU: 95% (typically 40%)", .label = "CPU", .value = "95", .unit = "%", .baseline = "40"),
	QUANTITY("CPU: 95% (expected: 40%)", .label = "CPU", .value = "95", .unit = "%", .baseline = "40"),
	QUANTITY("CPU: 95% vs 40%", .label = "CPU", .value = "95", .unit = "%", .baseline = "40"),
	QUANTITY("CPU: 95% vs. 40%", .label = "CPU", .value = "95", .unit = "%", .baseline = "40"),
	QUANTITY("CPU: 95% versus 40%", .label = "CPU", .value = "95", .unit = "%", .baseline = "40"),
	QUANTITY("CPU: 95% compared to 40%", .label = "CPU", .value = "95", .unit = "%", .baseline = "40"),
	QUANTITY("CPU: 95% compared with 40%", .label = "CPU", .value = "95", .unit = "%", .baseline = "40"),
	QUANTITY("CPU: 95% (up from 40%)", .label = "CPU", .value = "95", .unit = "%", .baseline = "40"),
	QUANTITY("CPU: 15%, down from 40%", .label = "CPU", .value = "15", .unit = "%", .baseline = "40"),
	QUANTITY("CPU: 95% instead of 40%", .label = "CPU", .value = "95", .unit = "%", .baseline = "40"),
	QUANTITY("Latency: 3 s (SLO: 500 ms)", .label = "Latency", .value = "3", .unit = "s", .baseline = "0.5"),
	QUANTITY("Latency: 900 ms (target: 0.5 s)", .label = "Latency", .value = "900", .unit = "ms", .baseline = "500"),
	/* it may come first */
	QUANTITY("Baseline 200 ms, peak 3 s", .label = "peak", .value = "3", .unit = "s", .baseline = "0.2"),
	/* in another unit, it is not a baseline */
	QUANTITY("Latency: 3 s (usually 80MB)", .label = "Latency", .value = "3", .unit = "s"),
	/* a baseline is not a quantity of its own */
	COUNT("Error rate: 21% (baseline: <1%)", 1),
	COUNT("Baseline 200 ms, peak 3 s", 1),
};

static const struct CMUnitTest sentences[] =
{
	/* several; after the first, a number needs a unit or a currency */
	COUNT("83% of requests failed for 2h 15m", 2),
	NTH("83% of requests failed for 2h 15m", 1, .label = "requests failed", .value = "83", .unit = "%"),
	NTH("83% of requests failed for 2h 15m", 2, .value = "135", .unit = "min"),
	COUNT("p99 338 ms, p95 120 ms", 2),
	NTH("p99 338 ms, p95 120 ms", 1, .label = "p99", .value = "338", .unit = "ms"),
	NTH("p99 338 ms, p95 120 ms", 2, .label = "p95", .value = "120", .unit = "ms"),
	COUNT("An error rate of 5% (baseline: <1%), which cost $400", 2),
	NTH("An error rate of 5% (baseline: <1%), which cost $400", 2, .label = "which cost", .value = "400", .currency = "USD"),
	COUNT("12 users in 3 regions", 1),
	COUNT("On March 5, 2025 all 12 hosts", 1),
	QUANTITY("On March 5, 2025 all 12 hosts", .label = "On March 5, 2025 all", .value = "12", .unit = "hosts"),
	COUNT("31.4 % of the 28-day budget", 1),

	/* dates, times, years */
	NO_QUANTITY("On 2025-03-23 nothing"),
	NO_QUANTITY("Between 12:17 and 12:30 nothing"),
	NO_QUANTITY("In 2025 nothing"),
	NO_QUANTITY("Since 2025 nothing"),
	NO_QUANTITY("March 5, 2025"),
	NO_QUANTITY("Twice (Oct 24 & 28)"),
	NO_QUANTITY("23.03.2025"),
	SIMPLE("1999 errors", "errors", "1999", "errors"),

	/* versions and names */
	NO_QUANTITY("Version 2.3.1"),
	NO_QUANTITY("version 2"),
	NO_QUANTITY("v2"),
	NO_QUANTITY("Kubernetes 1.15 nodes"),
	NO_QUANTITY("host-7"),
	NO_QUANTITY("host7"),
	NO_QUANTITY("#123"),
	NO_QUANTITY("PR 45"),
	NO_QUANTITY("port 5432"),
	NO_QUANTITY("line 12"),
	NO_QUANTITY("Phase 2"),
	NO_QUANTITY("exit code 1"),
	NO_QUANTITY("errno 5"),
	NO_QUANTITY("file_12"),
	NO_QUANTITY("10.1.2.3"),
	NO_QUANTITY("5xx"),
	NO_QUANTITY("3rd time"),
	NO_QUANTITY("123456789012345678901234567890 things"),

	/* status codes */
	NO_QUANTITY("HTTP 503"),
	NO_QUANTITY("HTTP 429, 504 errors"),
	NO_QUANTITY("503 errors"),
	NO_QUANTITY("502 Bad gateway"),
	NO_QUANTITY("404 not found"),
	NO_QUANTITY("All requests failed with 500"),
	NO_QUANTITY("It returned 503."),
	SIMPLE("500 users", "users", "500", "users"),
	SIMPLE("500 customer-facing errors", "customer-facing errors", "500", "customer-facing errors"),
	SIMPLE("505 errors", "errors", "505", "errors"),
	QUANTITY("Error 500 for 12 users", .label = "Error 500", .value = "12", .unit = "users"),

	NO_QUANTITY("No data loss"),
	NO_QUANTITY(""),
};

int
main(void)
{
	UNIT_RUN(labels);
	UNIT_RUN(numbers);
	UNIT_RUN(units);
	UNIT_RUN(comparators);
	UNIT_RUN(money);
	UNIT_RUN(pairs);
	UNIT_RUN(baselines);
	UNIT_RUN(sentences);
	return unit_failed;
}
