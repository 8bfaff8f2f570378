/*
 * src/words/impact_measures.c
 *
 * What an impact is measured in: the words of what is counted, and those that
 * tell what a percentage or a length of time is one of.
 */
#include "base/base.h"

#include "base/text.h"
#include "words/vocabulary.h"
#include "words/word_table.h"

#define M(text, measure)	W(text, RCA_IMPACT_##measure)

/* in lower case; of several in a text the last one counts */
static const RcaWord counted_words[] =
{
	M("user", USERS), M("users", USERS), M("people", USERS), M("persons", USERS),
	M("subscribers", USERS), M("visitors", USERS), M("participants", USERS),
	M("nutzer", USERS), M("benutzer", USERS), M("anwender", USERS),
	M("usuarios", USERS), M("usuários", USERS), M("utilisateurs", USERS),
	M("utilisatrices", USERS), M("brukere", USERS), M("brukerne", USERS),
	M("användare", USERS), M("brugere", USERS), M("utenti", USERS),
	M("gebruikers", USERS), M("użytkowników", USERS), M("użytkownicy", USERS),
	M("пользователей", USERS), M("пользователи", USERS), M("користувачів", USERS),
	M("ユーザー", USERS), M("ユーザ", USERS), M("利用者", USERS), M("人", USERS),
	M("用户", USERS), M("用户数", USERS), M("사용자", USERS),

	M("customer", CUSTOMERS), M("customers", CUSTOMERS), M("client", CUSTOMERS),
	M("clients", CUSTOMERS), M("tenant", CUSTOMERS), M("tenants", CUSTOMERS),
	M("merchant", CUSTOMERS), M("merchants", CUSTOMERS),
	M("organization", CUSTOMERS), M("organizations", CUSTOMERS),
	M("organisation", CUSTOMERS), M("organisations", CUSTOMERS),
	M("companies", CUSTOMERS), M("kunden", CUSTOMERS), M("clientes", CUSTOMERS),
	M("kunder", CUSTOMERS), M("clienti", CUSTOMERS), M("klanten", CUSTOMERS),
	M("klientów", CUSTOMERS), M("клиентов", CUSTOMERS), M("клієнтів", CUSTOMERS),
	M("顧客", CUSTOMERS), M("お客様", CUSTOMERS), M("客户", CUSTOMERS), M("고객", CUSTOMERS),

	M("request", REQUESTS), M("requests", REQUESTS), M("calls", REQUESTS),
	M("queries", REQUESTS), M("anfragen", REQUESTS), M("solicitudes", REQUESTS),
	M("requisições", REQUESTS), M("requêtes", REQUESTS),
	M("forespørsler", REQUESTS), M("anrop", REQUESTS), M("richieste", REQUESTS),
	M("verzoeken", REQUESTS), M("zapytań", REQUESTS), M("żądań", REQUESTS),
	M("запросов", REQUESTS), M("запитів", REQUESTS), M("リクエスト", REQUESTS),
	M("请求", REQUESTS), M("요청", REQUESTS),

	M("error", ERRORS), M("errors", ERRORS), M("failure", ERRORS),
	M("failures", ERRORS), M("exceptions", ERRORS), M("crashes", ERRORS),
	M("timeouts", ERRORS), M("fehler", ERRORS), M("errores", ERRORS),
	M("erros", ERRORS), M("erreurs", ERRORS), M("feil", ERRORS), M("fel", ERRORS),
	M("fejl", ERRORS), M("errori", ERRORS), M("fouten", ERRORS),
	M("błędów", ERRORS), M("ошибок", ERRORS), M("помилок", ERRORS),
	M("エラー", ERRORS), M("错误", ERRORS), M("오류", ERRORS),

	M("ticket", TICKETS), M("tickets", TICKETS), M("complaints", TICKETS),
	M("complaint", TICKETS), M("support cases", TICKETS),
	M("support requests", TICKETS), M("support calls", TICKETS),
	M("escalations", TICKETS), M("beschwerden", TICKETS), M("quejas", TICKETS),
	M("reclamações", TICKETS), M("plaintes", TICKETS), M("問い合わせ", TICKETS),
	M("工单", TICKETS), M("投诉", TICKETS), M("문의", TICKETS),
};

RCA_WORD_TABLE(counted, counted_words, RCA_MATCH_START);

/* what a percentage is one of, or a length of time */
static const RcaWord kind_words[] =
{
	M("error rate", ERROR_RATE), M("error rates", ERROR_RATE),
	M("failure rate", ERROR_RATE), M("errors", ERROR_RATE),
	M("error ratio", ERROR_RATE), M("fehlerrate", ERROR_RATE),
	M("fehlerquote", ERROR_RATE), M("tasa de error", ERROR_RATE),
	M("tasa de errores", ERROR_RATE), M("taxa de erro", ERROR_RATE),
	M("taxa de erros", ERROR_RATE), M("taux d'erreur", ERROR_RATE),
	M("taux d'erreurs", ERROR_RATE), M("エラー率", ERROR_RATE),
	M("错误率", ERROR_RATE), M("오류율", ERROR_RATE),

	M("availability", AVAILABILITY), M("uptime", AVAILABILITY),
	M("available", AVAILABILITY), M("verfügbarkeit", AVAILABILITY),
	M("disponibilidad", AVAILABILITY), M("disponibilidade", AVAILABILITY),
	M("disponibilité", AVAILABILITY), M("tilgjengelighet", AVAILABILITY),
	M("可用性", AVAILABILITY), M("稼働率", AVAILABILITY), M("가용성", AVAILABILITY),

	M("latency", LATENCY), M("latencies", LATENCY), M("response time", LATENCY),
	M("response times", LATENCY), M("load time", LATENCY),
	M("load times", LATENCY), M("delay", LATENCY), M("delays", LATENCY),
	M("lag", LATENCY), M("p50", LATENCY), M("p90", LATENCY), M("p95", LATENCY),
	M("p99", LATENCY), M("median", LATENCY), M("latenz", LATENCY),
	M("antwortzeit", LATENCY), M("antwortzeiten", LATENCY),
	M("latencia", LATENCY), M("latência", LATENCY), M("latence", LATENCY),
	M("レイテンシ", LATENCY), M("遅延", LATENCY), M("延迟", LATENCY), M("지연", LATENCY),
};

RCA_WORD_TABLE(kinds, kind_words, RCA_MATCH_START);

static const char *const names[] = {
	[RCA_IMPACT_NONE] = NULL,
	[RCA_IMPACT_USERS] = "users",
	[RCA_IMPACT_CUSTOMERS] = "customers",
	[RCA_IMPACT_REQUESTS] = "requests",
	[RCA_IMPACT_ERRORS] = "errors",
	[RCA_IMPACT_TICKETS] = "tickets",
	[RCA_IMPACT_REVENUE] = "revenue",
	[RCA_IMPACT_LATENCY] = "latency",
	[RCA_IMPACT_ERROR_RATE] = "error_rate",
	[RCA_IMPACT_AVAILABILITY] = "availability",
	[RCA_IMPACT_DURATION] = "duration",
	[RCA_IMPACT_DATA] = "data",
	[RCA_IMPACT_OTHER] = "other",
};

StaticAssertDecl(lengthof(names) == RCA_IMPACT_MEASURE_COUNT,
				 "a name for every measure");

/* The last words of a table in a text, or NONE. */
static RcaImpactMeasure
last_measure(const RcaWordTable *table, RcaStr s)
{
	RcaImpactMeasure last = RCA_IMPACT_NONE;
	int			value;

	for (int pos = 0; pos < s.len;)
	{
		/* scripts that do not part words with blanks have them anywhere */
		bool		starts = pos == 0 || !rca_is_word(s.data[pos - 1]) ||
			(unsigned char) s.data[pos] >= 0xE3;
		int			length = starts ? rca_start_match(table, rca_skip(s, pos), &value) : 0;

		if (length > 0)
			last = value;
		pos += Max(length, 1);
	}
	return last;
}

RcaImpactMeasure
rca_impact_of_counted(RcaStr words)
{
	return last_measure(&counted, words);
}

RcaImpactMeasure
rca_impact_of_kind(RcaStr words)
{
	return last_measure(&kinds, words);
}

const char *
rca_impact_measure_name(RcaImpactMeasure measure)
{
	return names[measure];
}
