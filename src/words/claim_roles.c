/*
 * src/words/claim_roles.c
 *
 * What the words of a label are to a claim: "Durée incident", "Detection to
 * Recovery", "Tiempo hasta recuperación".  A list of labels never ends, but their
 * words are few.  A label is read only if all its words are known here, so
 * "Duration of the test" and "Time to first byte" are none.  A "fix" is none of
 * them: some reports end an incident with it, others go on.
 */
#include "base/base.h"

#include "base/text.h"
#include "words/claim_roles.h"
#include "words/fold.h"
#include "words/word_table.h"

/* words of a label, and of one end of a remark */
#define MAX_ROLES	10

/* how far into a value it may be said from where to where it counts */
#define MAX_REMARK_START	40

/* What a word is; behind the others are milestones, by their names. */
typedef enum Role
{
	ROLE_LENGTH,				/* "duration": says a length by itself */
	ROLE_TIME,					/* "time": a length or a point in time */
	ROLE_POINT,					/* "date", "at": a point in time */
	ROLE_JOINT,					/* "to" */
	ROLE_SUBJECT,				/* "incident" */
	ROLE_FILLER,				/* "total", "the" */
	ROLE_REPORT,				/* "report": where a length begins, the detection */
	ROLE_MILESTONES				/* and the milestone */
} Role;

#define R(role, text)	W(text, ROLE_##role)
#define M(text, name)	W(text, ROLE_MILESTONES + RCA_MILESTONE_##name)

static const RcaWord label_words[] =
{
	R(LENGTH, "duration"), R(LENGTH, "downtime"),
	R(LENGTH, "dauer"), R(LENGTH, "duracion"), R(LENGTH, "duracao"), R(LENGTH, "duree"),
	R(LENGTH, "durata"), R(LENGTH, "duur"), R(LENGTH, "varighet"), R(LENGTH, "varighed"),
	R(LENGTH, "varaktighet"), R(LENGTH, "длительность"), R(LENGTH, "продолжительность"),
	R(LENGTH, "тривалість"), R(LENGTH, "ausfalldauer"), R(LENGTH, "nedetid"),

	R(TIME, "time"), R(TIME, "zeit"), R(TIME, "tiempo"), R(TIME, "tempo"), R(TIME, "temps"), R(TIME, "tid"),
	R(TIME, "tijd"), R(TIME, "czas"), R(TIME, "время"), R(TIME, "час"), R(TIME, "elapsed"), R(TIME, "delay"),
	R(TIME, "latency"), R(TIME, "lag"), R(TIME, "delai"), R(TIME, "retraso"), R(TIME, "atraso"),

	R(POINT, "at"), R(POINT, "on"), R(POINT, "date"), R(POINT, "datetime"), R(POINT, "timestamp"), R(POINT, "when"),
	R(POINT, "um"), R(POINT, "am"), R(POINT, "datum"), R(POINT, "uhrzeit"), R(POINT, "zeitpunkt"),
	R(POINT, "hora"), R(POINT, "fecha"), R(POINT, "data"), R(POINT, "em"), R(POINT, "as"), R(POINT, "heure"),
	R(POINT, "ora"), R(POINT, "alle"), R(POINT, "tidspunkt"), R(POINT, "kl"), R(POINT, "dato"), R(POINT, "tijdstip"),
	R(POINT, "godzina"), R(POINT, "дата"), R(POINT, "момент"), R(POINT, "utc"),

	R(JOINT, "to"), R(JOINT, "until"), R(JOINT, "till"), R(JOINT, "through"), R(JOINT, "bis"), R(JOINT, "hasta"),
	R(JOINT, "ate"), R(JOINT, "jusqu"), R(JOINT, "fino"), R(JOINT, "til"), R(JOINT, "tot"),
	R(JOINT, "до"), R(JOINT, "a"),

	R(SUBJECT, "incident"), R(SUBJECT, "outage"), R(SUBJECT, "impact"), R(SUBJECT, "issue"),
	R(SUBJECT, "problem"), R(SUBJECT, "disruption"), R(SUBJECT, "interruption"), R(SUBJECT, "degradation"),
	R(SUBJECT, "unavailability"), R(SUBJECT, "failure"), R(SUBJECT, "service"), R(SUBJECT, "services"),
	R(SUBJECT, "user"), R(SUBJECT, "users"), R(SUBJECT, "customer"), R(SUBJECT, "customers"),
	R(SUBJECT, "event"), R(SUBJECT, "production"),
	R(SUBJECT, "vorfall"), R(SUBJECT, "vorfalls"), R(SUBJECT, "storung"), R(SUBJECT, "ausfall"),
	R(SUBJECT, "ausfalls"), R(SUBJECT, "incidente"), R(SUBJECT, "caida"), R(SUBJECT, "interrupcion"),
	R(SUBJECT, "impacto"), R(SUBJECT, "inactividad"), R(SUBJECT, "indisponibilidad"),
	R(SUBJECT, "indisponibilidade"), R(SUBJECT, "interrupcao"), R(SUBJECT, "falha"), R(SUBJECT, "fallo"),
	R(SUBJECT, "servicio"), R(SUBJECT, "servico"), R(SUBJECT, "inatividade"),
	R(SUBJECT, "panne"), R(SUBJECT, "coupure"), R(SUBJECT, "indisponibilite"), R(SUBJECT, "arret"),
	R(SUBJECT, "disservizio"), R(SUBJECT, "interruzione"), R(SUBJECT, "impatto"), R(SUBJECT, "servizio"),
	R(SUBJECT, "storing"), R(SUBJECT, "onderbreking"), R(SUBJECT, "uitval"),
	R(SUBJECT, "hendelse"), R(SUBJECT, "hendelsen"), R(SUBJECT, "haendelse"), R(SUBJECT, "nedetiden"),
	R(SUBJECT, "avbrott"), R(SUBJECT, "awarii"), R(SUBJECT, "awaria"), R(SUBJECT, "incydentu"),
	R(SUBJECT, "niedostepnosci"), R(SUBJECT, "przestoju"),
	R(SUBJECT, "инцидента"), R(SUBJECT, "сбоя"), R(SUBJECT, "простоя"), R(SUBJECT, "аварии"),
	R(SUBJECT, "недоступности"), R(SUBJECT, "інциденту"), R(SUBJECT, "простою"), R(SUBJECT, "збою"),
	R(SUBJECT, "аварії"), R(SUBJECT, "недоступності"),

	R(FILLER, "the"), R(FILLER, "of"), R(FILLER, "total"), R(FILLER, "overall"), R(FILLER, "full"),
	R(FILLER, "approximate"), R(FILLER, "approx"), R(FILLER, "actual"), R(FILLER, "mean"), R(FILLER, "average"),
	R(FILLER, "from"), R(FILLER, "first"), R(FILLER, "initial"), R(FILLER, "final"), R(FILLER, "estimated"),
	R(FILLER, "der"), R(FILLER, "des"), R(FILLER, "zur"), R(FILLER, "zum"), R(FILLER, "gesamte"),
	R(FILLER, "gesamt"), R(FILLER, "de"), R(FILLER, "del"), R(FILLER, "la"), R(FILLER, "el"), R(FILLER, "los"),
	R(FILLER, "do"), R(FILLER, "da"), R(FILLER, "o"), R(FILLER, "l"), R(FILLER, "d"), R(FILLER, "le"),
	R(FILLER, "du"), R(FILLER, "di"), R(FILLER, "della"), R(FILLER, "dell"), R(FILLER, "het"), R(FILLER, "van"),
	R(FILLER, "totale"), R(FILLER, "totaal"), R(FILLER, "av"), R(FILLER, "calkowity"),
	R(FILLER, "общая"), R(FILLER, "общее"), R(FILLER, "загальна"), R(FILLER, "od"), R(FILLER, "desde"),
	R(FILLER, "von"), R(FILLER, "depuis"), R(FILLER, "fra"), R(FILLER, "since"), R(FILLER, "after"),

	W("report", ROLE_REPORT), W("alert", ROLE_REPORT),

	M("start", STARTED), M("started", STARTED), M("begin", STARTED), M("began", STARTED),
	M("onset", STARTED), M("beginning", STARTED), M("beginn", STARTED), M("inicio", STARTED),
	M("debut", STARTED), M("inizio", STARTED), M("begonnen", STARTED), M("poczatek", STARTED),
	M("rozpoczecia", STARTED), M("начало", STARTED), M("начала", STARTED), M("початок", STARTED),
	M("aanvang", STARTED), M("iniciado", STARTED),

	M("detect", DETECTED), M("detected", DETECTED), M("detection", DETECTED),
	M("notice", DETECTED), M("noticed", DETECTED), M("discover", DETECTED),
	M("discovered", DETECTED), M("discovery", DETECTED),
	M("erkennung", DETECTED), M("erkannt", DETECTED), M("entdeckung", DETECTED),
	M("entdeckt", DETECTED), M("deteccion", DETECTED), M("detectado", DETECTED),
	M("detectada", DETECTED), M("deteccao", DETECTED), M("detecte", DETECTED),
	M("detectee", DETECTED), M("rilevamento", DETECTED), M("rilevazione", DETECTED),
	M("rilevato", DETECTED), M("detectie", DETECTED), M("gedetecteerd", DETECTED),
	M("ontdekt", DETECTED), M("deteksjon", DETECTED), M("oppdaget", DETECTED),
	M("oppdagelse", DETECTED), M("opdaget", DETECTED), M("upptackt", DETECTED),
	M("wykrycia", DETECTED), M("wykrycie", DETECTED), M("wykryto", DETECTED),
	M("обнаружения", DETECTED), M("обнаружено", DETECTED), M("обнаружение", DETECTED),
	M("виявлення", DETECTED), M("виявлено", DETECTED),

	M("acknowledge", ACKNOWLEDGED), M("acknowledged", ACKNOWLEDGED),
	M("acknowledgement", ACKNOWLEDGED), M("acknowledgment", ACKNOWLEDGED),

	M("identify", IDENTIFIED), M("identified", IDENTIFIED), M("identification", IDENTIFIED),
	M("diagnose", IDENTIFIED), M("diagnosed", IDENTIFIED), M("diagnosis", IDENTIFIED),
	M("diagnostico", IDENTIFIED), M("diagnostic", IDENTIFIED), M("identificacion", IDENTIFIED),
	M("identificacao", IDENTIFIED), M("diagnosi", IDENTIFIED), M("diagnostiek", IDENTIFIED),

	M("mitigate", MITIGATED), M("mitigated", MITIGATED), M("mitigation", MITIGATED),
	M("mitigacion", MITIGATED), M("mitigado", MITIGATED), M("mitigacao", MITIGATED),
	M("mitigazione", MITIGATED), M("mitigatie", MITIGATED),

	M("recover", RECOVERED), M("recovered", RECOVERED), M("recovery", RECOVERED),
	M("restore", RECOVERED), M("restored", RECOVERED), M("restoration", RECOVERED),
	M("wiederherstellung", RECOVERED), M("wiederhergestellt", RECOVERED),
	M("recuperacion", RECOVERED), M("recuperado", RECOVERED), M("restablecimiento", RECOVERED),
	M("restablecido", RECOVERED), M("recuperacao", RECOVERED), M("restabelecimento", RECOVERED),
	M("restabelecido", RECOVERED), M("restauracion", RECOVERED), M("restaurado", RECOVERED),
	M("restauracao", RECOVERED), M("retablissement", RECOVERED), M("retabli", RECOVERED),
	M("ripristino", RECOVERED), M("ripristinato", RECOVERED), M("herstel", RECOVERED),
	M("hersteld", RECOVERED), M("gjenoppretting", RECOVERED), M("gjenopprettet", RECOVERED),
	M("przywrocenia", RECOVERED), M("przywrocenie", RECOVERED), M("przywrocono", RECOVERED),
	M("восстановления", RECOVERED), M("восстановлено", RECOVERED), M("восстановление", RECOVERED),
	M("відновлення", RECOVERED), M("відновлено", RECOVERED),

	M("resolve", RESOLVED), M("resolved", RESOLVED), M("resolution", RESOLVED),
	M("end", RESOLVED), M("ended", RESOLVED),
	M("behebung", RESOLVED), M("behoben", RESOLVED), M("losung", RESOLVED), M("gelost", RESOLVED),
	M("resolucion", RESOLVED), M("resuelto", RESOLVED), M("resolucao", RESOLVED),
	M("resolvido", RESOLVED), M("resolvida", RESOLVED), M("solucion", RESOLVED),
	M("resolu", RESOLVED), M("resolue", RESOLVED), M("risoluzione", RESOLVED),
	M("risolto", RESOLVED), M("oplossing", RESOLVED), M("opgelost", RESOLVED),
	M("losning", RESOLVED), M("lost", RESOLVED), M("rozwiazania", RESOLVED),
	M("rozwiazano", RESOLVED), M("rozwiazanie", RESOLVED),
	M("устранения", RESOLVED), M("устранено", RESOLVED), M("решения", RESOLVED),
	M("решено", RESOLVED), M("усунення", RESOLVED), M("усунуто", RESOLVED),
	M("вирішення", RESOLVED), M("вирішено", RESOLVED), M("fin", RESOLVED),
};

RCA_WORD_TABLE(words_of_labels, label_words, RCA_MATCH_WHOLE);

/* What the words of a label have said so far. */
typedef struct Label
{
	int			count[ROLE_MILESTONES]; /* of each role */
	RcaMilestone from;			/* before the joint */
	RcaMilestone to;			/* the last one */
	int			nmilestones;
	int			nwords;
	bool		is_joined;		/* from and to are the ends of a length */
} Label;

/* The length between two milestones, or -1. */
static int
length_between(RcaMilestone from, RcaMilestone to)
{
	static const int from_start[RCA_MILESTONE_COUNT] =
	{
		[RCA_MILESTONE_DETECTED] = RCA_CLAIM_TIME_TO_DETECT + 1,
		[RCA_MILESTONE_ACKNOWLEDGED] = RCA_CLAIM_TIME_TO_ACKNOWLEDGE + 1,
		[RCA_MILESTONE_IDENTIFIED] = RCA_CLAIM_TIME_TO_IDENTIFY + 1,
		[RCA_MILESTONE_MITIGATED] = RCA_CLAIM_TIME_TO_MITIGATE + 1,
		[RCA_MILESTONE_RECOVERED] = RCA_CLAIM_TIME_TO_RECOVER + 1,
		[RCA_MILESTONE_RESOLVED] = RCA_CLAIM_TIME_TO_RESOLVE + 1,
	};
	static const int from_detection[RCA_MILESTONE_COUNT] =
	{
		[RCA_MILESTONE_MITIGATED] = RCA_CLAIM_DETECTED_TO_MITIGATED + 1,
		[RCA_MILESTONE_RECOVERED] = RCA_CLAIM_DETECTED_TO_RECOVERED + 1,
		[RCA_MILESTONE_RESOLVED] = RCA_CLAIM_DETECTED_TO_RESOLVED + 1,
	};

	if (from == RCA_MILESTONE_STARTED)
		return from_start[to] - 1;
	return from == RCA_MILESTONE_DETECTED ? from_detection[to] - 1 : -1;
}

static void
add_milestone(Label *label, RcaMilestone milestone)
{
	label->to = milestone;
	label->nmilestones++;
}

/* Takes the joint between two ends, if there is an end before it. */
static void
add_joint(Label *label)
{
	label->count[ROLE_JOINT]++;
	if (label->is_joined)
		label->nmilestones = MAX_ROLES;
	if (label->nmilestones == 1)
		label->from = label->to;
	else if (label->nmilestones == 0 && label->count[ROLE_REPORT] > 0)
		label->from = RCA_MILESTONE_DETECTED;
	else if (label->nmilestones == 0 && label->count[ROLE_SUBJECT] > 0 &&
			 label->count[ROLE_LENGTH] + label->count[ROLE_TIME] == 0)
		label->from = RCA_MILESTONE_STARTED;
	else
		return;
	label->is_joined = true;
	label->nmilestones = 1;
}

/* Takes a word; false if it is not known. */
static bool
add_word(Label *label, RcaStr word)
{
	char		buffer[RCA_MAX_FOLDED];
	RcaStr		folded;
	int			role;

	if (++label->nwords > MAX_ROLES || !rca_fold(word, buffer, &folded) ||
		(role = rca_word_value(&words_of_labels, folded)) < 0)
		return false;
	if (role >= ROLE_MILESTONES)
		add_milestone(label, role - ROLE_MILESTONES);
	else if (role == ROLE_JOINT)
		add_joint(label);
	else
		label->count[role]++;
	/* a report ends a length, too */
	if (label->is_joined && label->nmilestones == 1 && label->from != RCA_MILESTONE_DETECTED &&
		role == ROLE_REPORT)
		add_milestone(label, RCA_MILESTONE_DETECTED);
	return true;
}

/* The bytes of an arrow that s begins with, or 0. */
static int
arrow_length(RcaStr s)
{
	static const RcaStr arrows[] =
	{
		RCA_LITERAL("\xe2\x86\x92"), RCA_LITERAL("\xe2\x9e\x9c"),
		RCA_LITERAL("\xe2\x9e\x9e"), RCA_LITERAL("->"), RCA_LITERAL("=>"),
	};

	for (int i = 0; i < lengthof(arrows); i++)
	{
		if (rca_starts_nocase(s, arrows[i]))
			return arrows[i].len;
	}
	return 0;
}

/* Letters, and those of scripts with blanks between their words. */
static bool
is_letter(char c)
{
	return rca_is_word(c) && (unsigned char) c < 0xE2;
}

/* The next word of a text from *pos on, or an arrow; false at its end. */
static bool
next_word(RcaStr s, int *pos, RcaStr *word)
{
	while (*pos < s.len && !is_letter(s.data[*pos]) &&
		   arrow_length(rca_skip(s, *pos)) == 0 && (unsigned char) s.data[*pos] < 0xE2)
		(*pos)++;
	*word = rca_skip(s, *pos);
	word->len = 0;
	if (*pos == s.len)
		return false;
	while (*pos + word->len < s.len && is_letter(s.data[*pos + word->len]))
		word->len++;
	/* a word of a script without blanks is none that is known here */
	if (word->len == 0)
		word->len = Max(arrow_length(rca_skip(s, *pos)), 1);
	*pos += word->len;
	return true;
}

/* Reads all words of a label; false if one of them is not known. */
static bool
read_label(RcaStr s, Label *label)
{
	RcaStr		word;
	int			pos = 0;

	memset(label, 0, sizeof(*label));
	while (next_word(s, &pos, &word))
	{
		if (arrow_length(word) > 0)
			add_joint(label);
		else if (!add_word(label, word))
			return false;
	}
	return true;
}

bool
rca_claim_of_words(RcaStr text, RcaClaimLabel *claim)
{
	Label		label;
	bool		has_time;

	claim->length = -1;
	claim->milestone = RCA_MILESTONE_NONE;
	claim->is_length = false;
	if (!read_label(text, &label))
		return false;
	has_time = label.count[ROLE_LENGTH] + label.count[ROLE_TIME] > 0;
	if (label.is_joined)
	{
		if (label.nmilestones == 2)
			claim->length = length_between(label.from, label.to);
	}
	else if (label.count[ROLE_REPORT] > 0)
		return false;
	else if (label.nmilestones == 1)
	{
		if (label.count[ROLE_JOINT] == 0)
			claim->milestone = label.to;
		if (has_time && label.count[ROLE_POINT] == 0)
			claim->length = length_between(RCA_MILESTONE_STARTED, label.to);
	}
	else if (label.nmilestones == 0 && label.count[ROLE_LENGTH] > 0 &&
			 label.count[ROLE_POINT] + label.count[ROLE_JOINT] == 0)
		claim->length = RCA_CLAIM_INCIDENT_LENGTH;
	claim->is_length = (claim->length >= 0);
	return claim->is_length || claim->milestone != RCA_MILESTONE_NONE;
}

/* Where a remark begins that says from where to where a length counts, or -1. */
static int
find_remark(RcaStr value)
{
	static const RcaStr words[] =
	{
		RCA_LITERAL("from"), RCA_LITERAL("since"), RCA_LITERAL("after"), RCA_LITERAL("desde"),
		RCA_LITERAL("von"), RCA_LITERAL("seit"), RCA_LITERAL("ab"), RCA_LITERAL("depuis"),
		RCA_LITERAL("après"), RCA_LITERAL("dal"), RCA_LITERAL("dalla"), RCA_LITERAL("após"),
		RCA_LITERAL("fra"), RCA_LITERAL("etter"), RCA_LITERAL("od"), RCA_LITERAL("от"),
		RCA_LITERAL("з моменту"), RCA_LITERAL("с момента"), RCA_LITERAL("vanaf"),
	};

	for (int i = 0; i < lengthof(words); i++)
	{
		int			at = rca_find_phrase(value, words[i]);

		if (at >= 0 && at <= MAX_REMARK_START)
			return at + words[i].len;
	}
	return -1;
}

/* A remark up to the end of its clause. */
static RcaStr
clause_of_remark(RcaStr s)
{
	int			depth = 0;

	for (int i = 0; i < s.len; i++)
	{
		if (s.data[i] == '(')
			depth++;
		else if (s.data[i] == ')' && --depth < 0)
			return rca_str(s.data, i);
		else if (depth == 0 && strchr(",;.", s.data[i]) != NULL)
			return rca_str(s.data, i);
	}
	return s;
}

/* The milestone that a length of a kind counts to. */
static RcaMilestone
end_of_kind(RcaClaimKind kind)
{
	for (int i = 0; i < RCA_MILESTONE_COUNT; i++)
	{
		if (length_between(RCA_MILESTONE_STARTED, i) == (int) kind)
			return i;
	}
	return RCA_MILESTONE_RESOLVED;
}

RcaClaimKind
rca_claim_of_remark(RcaClaimKind kind, RcaStr value)
{
	Label		label = {.nwords = 0};
	RcaMilestone from = RCA_MILESTONE_NONE;
	RcaMilestone to = end_of_kind(kind);
	RcaStr		word;
	int			pos = 0;
	int			found;
	int			at = find_remark(value);

	if (at < 0)
		return kind;
	value = clause_of_remark(rca_skip(value, at));
	/* here words need not be known, up to the second end */
	while (label.nwords < MAX_ROLES && !(label.is_joined && label.nmilestones == 2) &&
		   next_word(value, &pos, &word))
	{
		if (arrow_length(word) > 0)
			add_joint(&label);
		else
			(void) add_word(&label, word);
	}
	if (label.is_joined && label.nmilestones == 2)
	{
		from = label.from;
		to = label.to;
	}
	else if (!label.is_joined && label.nmilestones == 1 && label.count[ROLE_JOINT] == 0)
		from = label.to;
	if (kind == RCA_CLAIM_INCIDENT_LENGTH && from == RCA_MILESTONE_STARTED &&
		to == RCA_MILESTONE_RESOLVED)
		return kind;
	found = length_between(from, to);
	return found >= 0 ? found : kind;
}
