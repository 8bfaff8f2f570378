/*
 * src/report/date_order.c
 */
#include "base/base.h"

#include "base/host.h"
#include "base/text.h"
#include "report/date_order.h"
#include "words/conventions.h"

/* What the days of the text itself show. */
void
rca_count_order_votes(RcaOrderVotes *votes, const RcaReport *report)
{
	const RcaMarkdown *md = &report->body;

	for (int i = 0; i < md->nlines; i++)
	{
		RcaStr		line = md->lines[i];

		rca_host_check_interrupts();
		for (int pos = 0; pos + 2 < line.len; pos++)
		{
			RcaDay		day;
			int			n;

			if (!rca_is_digit(line.data[pos]) ||
				(pos > 0 && (rca_is_word(line.data[pos - 1]) ||
							 strchr("/.:-", line.data[pos - 1]) != NULL)))
				continue;
			/*
			 * Without a year "24/7" would be one; and points are of those
			 * who write the day first, whatever others do.
			 */
			n = rca_day_read(rca_skip(line, pos), &day);
			if (n > 0 && day.kind == RCA_DAY_DATE &&
				memchr(line.data + pos, '.', n) == NULL)
				votes->votes[day.order]++;
		}
	}
	for (int i = 0; i < RCA_KEY_COUNT; i++)
	{
		RcaStr		text = rca_node_text(report->values[i]);
		RcaDay		day;

		if (text.data != NULL && rca_day_find(text, &day) &&
			day.kind == RCA_DAY_DATE)
			votes->votes[day.order]++;
	}
}

RcaDayOrder
rca_order_of_votes(const RcaOrderVotes *votes)
{
	bool		day_first = votes->votes[RCA_ORDER_DAY_FIRST] > 0;
	bool		month_first = votes->votes[RCA_ORDER_MONTH_FIRST] > 0;

	if (day_first == month_first)
		return RCA_ORDER_OPEN;
	return day_first ? RCA_ORDER_DAY_FIRST : RCA_ORDER_MONTH_FIRST;
}

RcaDayOrder
rca_order_or_team(const RcaReport *report, const RcaOrderVotes *votes)
{
	const RcaConventions *conventions = report->body.conventions;

	/* two orders in one document are a fault of it, which no custom settles */
	if (conventions == NULL || votes->votes[RCA_ORDER_DAY_FIRST] > 0 ||
		votes->votes[RCA_ORDER_MONTH_FIRST] > 0)
		return rca_order_of_votes(votes);
	switch (conventions->order)
	{
		case RCA_TAUGHT_DAY_FIRST:
			return RCA_ORDER_DAY_FIRST;
		case RCA_TAUGHT_MONTH_FIRST:
			return RCA_ORDER_MONTH_FIRST;
		default:
			return RCA_ORDER_OPEN;
	}
}

RcaDayOrder
rca_order_of_document(const RcaReport *report)
{
	RcaOrderVotes votes = {0};

	rca_count_order_votes(&votes, report);
	return rca_order_or_team(report, &votes);
}
