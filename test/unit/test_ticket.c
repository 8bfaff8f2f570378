/*
 * test/unit/test_ticket.c
 *
 * Tickets in a text, and text that only looks like one.
 */
#include "unit.h"

#include "base/text.h"
#include "values/ticket.h"

typedef struct TicketRow
{
	const char *input;
	const char *ticket;			/* NULL for none */
} TicketRow;

static void
check_ticket(void **state)
{
	const TicketRow *row = *state;

	unit_assert_string(unit_string(rca_ticket_find(unit_text(row->input), NULL)), row->ticket);
}

static void
check_url(void **state)
{
	const TicketRow *row = *state;

	unit_assert_string(unit_string(rca_ticket_of_url(unit_text(row->input))), row->ticket);
}

typedef struct AloneRow
{
	const char *input;
	bool		alone;
} AloneRow;

static void
check_alone(void **state)
{
	const AloneRow *row = *state;

	assert_int_equal(rca_is_tickets(unit_text(row->input)), row->alone);
}

static void
check_commit(void **state)
{
	const AloneRow *row = *state;

	assert_int_equal(rca_is_commit(unit_text(row->input)), row->alone);
}

#define TICKET(input, ticket)	UNIT_ROW(check_ticket, TicketRow, input, ticket)
#define NO_TICKET(input)		UNIT_ROW(check_ticket, TicketRow, input, NULL)
#define URL(input, ticket)		UNIT_ROW(check_url, TicketRow, input, ticket)
#define ALONE(input)			UNIT_ROW(check_alone, AloneRow, input, true)
#define NOT_ALONE(input)		UNIT_ROW(check_alone, AloneRow, input, false)
#define COMMIT(input)			UNIT_ROW(check_commit, AloneRow, input, true)
#define NO_COMMIT(input)		UNIT_ROW(check_commit, AloneRow, input, false)

static const struct CMUnitTest tickets[] =
{
	/* of a tracker with keys, at any place */
	TICKET("OPS-12", "OPS-12"),
	TICKET("Fix it (OPS-12)", "OPS-12"),
	TICKET("OPS-12: fix it", "OPS-12"),
	TICKET("see OPS-12.", "OPS-12"),
	TICKET("OPS-12, OPS-13", "OPS-12"),
	TICKET("K8S2-7 for it", "K8S2-7"),
	TICKET("\xe5\xaf\xbe\xe5\xbf\x9cOPS-12", "OPS-12"),

	/* text that has the form of a key but is not one */
	NO_TICKET("UTF-8"),
	NO_TICKET("RFC-5545"),
	NO_TICKET("SHA-256 of it"),
	NO_TICKET("COVID-19"),
	NO_TICKET("P1-3 items"),
	NO_TICKET("TLS-1.3"),
	NO_TICKET("CVE-2025-1234"),
	NO_TICKET("OPS-12-3"),
	NO_TICKET("OPS-1.2"),
	NO_TICKET("OPS-0"),
	NO_TICKET("x-OPS-12"),
	NO_TICKET("ops-12"),
	NO_TICKET("host OPS-12a"),
	NO_TICKET("2025-04-01"),
	NO_TICKET("US-1"),
	NO_TICKET("GPT-4"),

	/* numbers */
	TICKET("#123", "#123"),
	TICKET("Fix it (#123)", "#123"),
	TICKET("Fix it (#3)", "#3"),
	TICKET("#3: fix it", "#3"),
	TICKET("issue #3", "#3"),
	TICKET("tracked in #3", "#3"),
	TICKET("PR #1224).", "#1224"),
	TICKET("acme/shop#12", "#12"),
	NO_TICKET("shop#12"),
	NO_TICKET("step #12"),
	NO_TICKET("Option #3"),
	NO_TICKET("the first #1 of them"),
	NO_TICKET("#general"),
	NO_TICKET("#12a"),
	NO_TICKET("#000000"),
	NO_TICKET("#12345678"),
	NO_TICKET("C#"),
	NO_TICKET("&#123;"),

	/* addresses in the text */
	TICKET("https://git.example/acme/shop/issues/12", "#12"),
	TICKET("Fix it (https://git.example/acme/shop/pull/12)", "#12"),
	TICKET("https://jira.example/browse/OPS-12", "OPS-12"),
	NO_TICKET("https://git.example/acme/OPS-12/wiki"),
	NO_TICKET("https://docs.example/#123"),
};

static const struct CMUnitTest urls[] =
{
	URL("https://git.example/acme/shop/issues/12", "#12"),
	URL("https://git.example/acme/shop/issues/12#note", "#12"),
	URL("https://git.example/acme/shop/-/issues/12", "#12"),
	URL("https://git.example/acme/shop/pull/12/files", "#12"),
	URL("https://git.example/acme/shop/-/merge_requests/12", "!12"),
	URL("https://jira.example/browse/OPS-12", "OPS-12"),
	URL("https://jira.example/browse/OPS-12?focus=1", "OPS-12"),
	URL("https://linear.example/acme/issue/ENG-12/fix-it", "ENG-12"),
	URL("https://git.example/acme/shop/commit/12345678", NULL),
	URL("https://git.example/acme/shop/issues", NULL),
	URL("https://git.example/acme/shop/issues/12x", NULL),
	URL("https://grafana.example/d/12", NULL),
};

static const struct CMUnitTest alone[] =
{
	ALONE("OPS-12"),
	ALONE("OPS-12, OPS-13"),
	ALONE("Ticket #12"),
	ALONE("tracked in OPS-12"),
	ALONE("acme/shop#12"),
	ALONE("see https://git.example/acme/shop/issues/12"),
	NOT_ALONE("Fix OPS-12"),
	NOT_ALONE("OPS-12 broke it"),
	NOT_ALONE("ticket"),
	NOT_ALONE(""),

	COMMIT("a309de17"),
	COMMIT("0123456789abcdef0123456789abcdef01234567"),
	NO_COMMIT("abcdefab"),
	NO_COMMIT("a309de"),
	NO_COMMIT("OPS-12"),
	COMMIT("1234567"),
};

int
main(void)
{
	UNIT_RUN(tickets);
	UNIT_RUN(urls);
	UNIT_RUN(alone);
	return unit_failed;
}
