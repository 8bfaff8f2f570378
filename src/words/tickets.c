/*
 * src/words/tickets.c
 *
 * What looks like a ticket and is not, and the words around one.
 */
#include "base/base.h"

#include "base/text.h"
#include "words/vocabulary.h"
#include "words/word_table.h"

#define MAX_TICKET_WORD	24			/* longer ones are in none of the tables */

/* in lower case: standards, sizes, scales, zones, machines; with a number */
static const RcaWord prefix_words[] =
{
	MEMBER("utf"), MEMBER("ucs"), MEMBER("utc"), MEMBER("gmt"), MEMBER("iso"),
	MEMBER("rfc"), MEMBER("iec"), MEMBER("ieee"), MEMBER("ansi"),
	MEMBER("din"), MEMBER("nist"), MEMBER("fips"), MEMBER("pci"),
	MEMBER("pep"), MEMBER("jep"), MEMBER("jsr"), MEMBER("kep"), MEMBER("adr"),
	MEMBER("sha"), MEMBER("md"), MEMBER("aes"), MEMBER("des"), MEMBER("rsa"),
	MEMBER("ecdsa"), MEMBER("hmac"), MEMBER("crc"), MEMBER("base"),
	MEMBER("tls"), MEMBER("ssl"), MEMBER("http"), MEMBER("https"),
	MEMBER("ip"), MEMBER("ipv"), MEMBER("tcp"), MEMBER("udp"), MEMBER("dns"),
	MEMBER("dhcp"), MEMBER("bgp"), MEMBER("as"), MEMBER("vlan"),
	MEMBER("port"), MEMBER("cve"), MEMBER("cwe"), MEMBER("ghsa"),
	MEMBER("covid"), MEMBER("sars"), MEMBER("gpt"), MEMBER("llama"),
	MEMBER("claude"), MEMBER("gemini"), MEMBER("usb"), MEMBER("hdmi"),
	MEMBER("ddr"), MEMBER("pcie"), MEMBER("nvme"), MEMBER("raid"),
	MEMBER("cpu"), MEMBER("gpu"), MEMBER("ram"), MEMBER("arm"), MEMBER("amd"),
	MEMBER("intel"), MEMBER("unicode"), MEMBER("ascii"), MEMBER("latin"),
	MEMBER("iphone"), MEMBER("windows"), MEMBER("win"), MEMBER("node"),
	MEMBER("java"), MEMBER("jdk"), MEMBER("php"), MEMBER("python"),
	MEMBER("py"), MEMBER("es"), MEMBER("css"), MEMBER("html"), MEMBER("xml"),
	MEMBER("sev"), MEMBER("prio"), MEMBER("tier"), MEMBER("level"),
	MEMBER("phase"), MEMBER("step"), MEMBER("part"), MEMBER("section"),
	MEMBER("option"), MEMBER("week"), MEMBER("day"), MEMBER("month"),
	MEMBER("sprint"), MEMBER("fy"), MEMBER("cw"), MEMBER("kw"),
	MEMBER("us"), MEMBER("eu"), MEMBER("ap"), MEMBER("az"), MEMBER("dc"),
	MEMBER("region"), MEMBER("zone"), MEMBER("rack"), MEMBER("host"),
	MEMBER("shard"), MEMBER("pod"), MEMBER("db"), MEMBER("est"),
	MEMBER("pst"), MEMBER("cet"), MEMBER("mst"), MEMBER("cst"),
	MEMBER("rule"), MEMBER("top"), MEMBER("ssae"), MEMBER("soc"),
	MEMBER("id"), MEMBER("no"), MEMBER("nr"), MEMBER("rev"), MEMBER("ver"),
	MEMBER("version"), MEMBER("item"), MEMBER("action"), MEMBER("ai"),
	MEMBER("line"), MEMBER("page"), MEMBER("table"), MEMBER("figure"),
	MEMBER("chapter"), MEMBER("test"), MEMBER("case"), MEMBER("round"),
};

RCA_WORD_TABLE(prefixes, prefix_words, RCA_MATCH_WHOLE);

/* and what is one with zeros before its number, too: "BUG-010" */
static const RcaWord work_words[] =
{
	MEMBER("bug"), MEMBER("epic"), MEMBER("task"), MEMBER("issue"), MEMBER("ticket"),
	MEMBER("story"), MEMBER("feat"), MEMBER("feature"), MEMBER("debt"), MEMBER("defect"),
	MEMBER("jira"), MEMBER("todo"),
};

RCA_WORD_TABLE(work, work_words, RCA_MATCH_WHOLE);

/* words before "#3" that count something */
static const RcaWord thing_words[] =
{
	MEMBER("rule"), MEMBER("rules"), MEMBER("step"), MEMBER("steps"),
	MEMBER("option"), MEMBER("options"), MEMBER("phase"), MEMBER("stage"),
	MEMBER("attempt"), MEMBER("shard"), MEMBER("node"), MEMBER("replica"),
	MEMBER("lane"), MEMBER("row"), MEMBER("slot"), MEMBER("server"),
	MEMBER("host"), MEMBER("disk"), MEMBER("retry"), MEMBER("number"),
	MEMBER("rank"), MEMBER("panel"), MEMBER("level"), MEMBER("question"),
	MEMBER("cluster"), MEMBER("pod"), MEMBER("worker"), MEMBER("instance"),
	MEMBER("line"), MEMBER("page"), MEMBER("section"), MEMBER("cause"),
	MEMBER("lesson"), MEMBER("part"), MEMBER("version"), MEMBER("release"),
	MEMBER("build"), MEMBER("run"), MEMBER("job"), MEMBER("priority"),
	MEMBER("channel"), MEMBER("the"), MEMBER("top"), MEMBER("our"),
};

RCA_WORD_TABLE(things, thing_words, RCA_MATCH_WHOLE);

/* words that may stand with a ticket in a remark of its own */
static const RcaWord ticket_words[] =
{
	MEMBER("ticket"), MEMBER("tickets"), MEMBER("issue"), MEMBER("issues"),
	MEMBER("bug"), MEMBER("jira"), MEMBER("pr"), MEMBER("mr"),
	MEMBER("pull"), MEMBER("request"), MEMBER("merge"), MEMBER("see"),
	MEMBER("tracked"), MEMBER("tracking"), MEMBER("in"), MEMBER("by"),
	MEMBER("raised"), MEMBER("filed"), MEMBER("as"), MEMBER("at"),
	MEMBER("github"), MEMBER("gitlab"), MEMBER("linear"), MEMBER("task"),
	MEMBER("ref"), MEMBER("refs"), MEMBER("via"), MEMBER("gh"),
	MEMBER("and"), MEMBER("story"), MEMBER("under"), MEMBER("cf"),
};

RCA_WORD_TABLE(around, ticket_words, RCA_MATCH_WHOLE);

static bool
is_word_of(const RcaWordTable *table, RcaStr word)
{
	return word.len > 0 && word.len <= MAX_TICKET_WORD &&
		rca_find_word(table, rca_lower(word)) >= 0;
}

bool
rca_is_no_ticket_prefix(RcaStr prefix)
{
	return is_word_of(&prefixes, prefix);
}

bool
rca_is_work_prefix(RcaStr prefix)
{
	return is_word_of(&work, prefix);
}

bool
rca_is_numbered_thing(RcaStr word)
{
	return is_word_of(&things, word);
}

bool
rca_is_ticket_word(RcaStr word)
{
	return is_word_of(&around, word);
}
