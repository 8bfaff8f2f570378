/*
 * src/words/task_verbs.c
 *
 * Does a text tell somebody what to do?  An English one begins with the verb, a
 * German one ends with it, and so on.
 */
#include "base/base.h"

#include "base/text.h"
#include "words/fold.h"
#include "words/vocabulary.h"
#include "words/word_table.h"

/* Verbs and nouns that a task begins with, as they are folded. */
static const RcaWord task_words[] =
{
	MEMBER("add"), MEMBER("adjust"), MEMBER("adopt"), MEMBER("alert"),
	MEMBER("allow"), MEMBER("apply"), MEMBER("assess"), MEMBER("audit"),
	MEMBER("automate"), MEMBER("back up"), MEMBER("block"), MEMBER("build"),
	MEMBER("bump"), MEMBER("cap"), MEMBER("change"), MEMBER("check"),
	MEMBER("clarify"), MEMBER("clean"), MEMBER("communicate"),
	MEMBER("conduct"), MEMBER("configure"), MEMBER("consider"),
	MEMBER("consolidate"), MEMBER("convert"), MEMBER("create"),
	MEMBER("decouple"), MEMBER("define"), MEMBER("delete"), MEMBER("deploy"),
	MEMBER("deprecate"), MEMBER("design"), MEMBER("develop"),
	MEMBER("disable"), MEMBER("document"), MEMBER("drop"), MEMBER("educate"),
	MEMBER("enable"), MEMBER("enforce"), MEMBER("enhance"), MEMBER("ensure"),
	MEMBER("establish"), MEMBER("evaluate"), MEMBER("expand"),
	MEMBER("explore"), MEMBER("expose"), MEMBER("extend"), MEMBER("fail"),
	MEMBER("find"), MEMBER("fix"), MEMBER("follow up"), MEMBER("gate"),
	MEMBER("guard"), MEMBER("handle"), MEMBER("harden"),
	MEMBER("identify"), MEMBER("implement"), MEMBER("improve"),
	MEMBER("include"), MEMBER("increase"), MEMBER("install"),
	MEMBER("instrument"), MEMBER("integrate"), MEMBER("introduce"),
	MEMBER("investigate"), MEMBER("isolate"), MEMBER("keep"),
	MEMBER("limit"), MEMBER("lock"), MEMBER("log"), MEMBER("lower"),
	MEMBER("maintain"), MEMBER("make"), MEMBER("measure"), MEMBER("merge"),
	MEMBER("migrate"), MEMBER("monitor"), MEMBER("move"), MEMBER("notify"),
	MEMBER("page"), MEMBER("patch"), MEMBER("perform"), MEMBER("pin"),
	MEMBER("plan"), MEMBER("port"), MEMBER("prevent"), MEMBER("provide"),
	MEMBER("provision"), MEMBER("publish"), MEMBER("put"), MEMBER("raise"),
	MEMBER("re-enable"), MEMBER("rebuild"), MEMBER("reconfigure"),
	MEMBER("redeploy"), MEMBER("reduce"), MEMBER("refactor"),
	MEMBER("reject"), MEMBER("release"), MEMBER("remove"), MEMBER("rename"),
	MEMBER("replace"), MEMBER("require"), MEMBER("research"),
	MEMBER("restore"), MEMBER("restrict"), MEMBER("retire"),
	MEMBER("revert"), MEMBER("review"), MEMBER("revise"), MEMBER("rework"),
	MEMBER("rewrite"), MEMBER("roll out"), MEMBER("rotate"), MEMBER("run"),
	MEMBER("scale"), MEMBER("schedule"), MEMBER("send"), MEMBER("separate"),
	MEMBER("set"), MEMBER("set up"), MEMBER("setup"), MEMBER("share"),
	MEMBER("simplify"), MEMBER("split"), MEMBER("standardise"),
	MEMBER("standardize"), MEMBER("stop"), MEMBER("store"),
	MEMBER("strengthen"), MEMBER("switch"), MEMBER("test"), MEMBER("track"),
	MEMBER("train"), MEMBER("tune"), MEMBER("turn off"), MEMBER("turn on"),
	MEMBER("update"), MEMBER("upgrade"), MEMBER("use"), MEMBER("validate"),
	MEMBER("verify"), MEMBER("work with"), MEMBER("wrap"), MEMBER("write"),
	MEMBER("adapt"), MEMBER("address"), MEMBER("align"), MEMBER("analyse"),
	MEMBER("analyze"), MEMBER("archive"), MEMBER("assert"), MEMBER("assign"),
	MEMBER("avoid"), MEMBER("backfill"), MEMBER("backport"), MEMBER("bring"),
	MEMBER("carry"), MEMBER("centralise"), MEMBER("centralize"),
	MEMBER("collect"), MEMBER("compare"), MEMBER("complete"),
	MEMBER("confirm"), MEMBER("connect"), MEMBER("continue"),
	MEMBER("correct"), MEMBER("decide"), MEMBER("detect"), MEMBER("discuss"),
	MEMBER("encourage"), MEMBER("escalate"), MEMBER("examine"),
	MEMBER("exclude"), MEMBER("execute"), MEMBER("forbid"),
	MEMBER("formalise"), MEMBER("formalize"), MEMBER("generate"),
	MEMBER("give"), MEMBER("grant"), MEMBER("host"), MEMBER("inform"),
	MEMBER("inspect"), MEMBER("minimise"), MEMBER("minimize"),
	MEMBER("modify"), MEMBER("normalise"), MEMBER("normalize"),
	MEMBER("optimise"), MEMBER("optimize"), MEMBER("organise"),
	MEMBER("organize"), MEMBER("prioritise"), MEMBER("prioritize"),
	MEMBER("promote"), MEMBER("protect"), MEMBER("prune"), MEMBER("re-add"),
	MEMBER("re-run"), MEMBER("re-open"), MEMBER("reopen"),
	MEMBER("rebalance"), MEMBER("recreate"), MEMBER("redesign"),
	MEMBER("redirect"), MEMBER("regenerate"), MEMBER("remind"),
	MEMBER("replicate"), MEMBER("reproduce"), MEMBER("rerun"),
	MEMBER("resize"), MEMBER("resolve"), MEMBER("restructure"),
	MEMBER("retain"), MEMBER("reuse"), MEMBER("sanitise"), MEMBER("sanitize"),
	MEMBER("secure"), MEMBER("serialise"), MEMBER("serialize"),
	MEMBER("ship"), MEMBER("surface"), MEMBER("synchronise"),
	MEMBER("synchronize"), MEMBER("throttle"), MEMBER("tighten"),
	MEMBER("unify"), MEMBER("unpin"), MEMBER("warn"), MEMBER("widen"),
	MEMBER("we will"), MEMBER("we'll"), MEMBER("we plan to"),
	MEMBER("we should"), MEMBER("we need to"), MEMBER("we are going to"),

	MEMBER("anadir"), MEMBER("agregar"), MEMBER("implementar"),
	MEMBER("crear"), MEMBER("configurar"), MEMBER("revisar"),
	MEMBER("actualizar"), MEMBER("documentar"), MEMBER("mejorar"),
	MEMBER("definir"), MEMBER("automatizar"), MEMBER("corregir"),
	MEMBER("establecer"), MEMBER("incluir"), MEMBER("migrar"),
	MEMBER("monitorear"), MEMBER("monitorizar"), MEMBER("reforzar"),
	MEMBER("validar"), MEMBER("verificar"), MEMBER("evaluar"),
	MEMBER("habilitar"), MEMBER("activar"), MEMBER("aumentar"),
	MEMBER("reducir"), MEMBER("eliminar"), MEMBER("realizar"),
	MEMBER("separar"), MEMBER("mover"), MEMBER("usar"),
	MEMBER("adicionar"), MEMBER("criar"), MEMBER("atualizar"),
	MEMBER("melhorar"), MEMBER("corrigir"), MEMBER("estabelecer"),
	MEMBER("monitorar"), MEMBER("reforcar"), MEMBER("avaliar"),
	MEMBER("ativar"), MEMBER("reduzir"), MEMBER("remover"),
	MEMBER("exigir"), MEMBER("garantir"), MEMBER("incluir"),
	MEMBER("ajouter"), MEMBER("mettre"), MEMBER("creer"),
	MEMBER("configurer"), MEMBER("documenter"), MEMBER("ameliorer"),
	MEMBER("automatiser"), MEMBER("corriger"), MEMBER("renforcer"),
	MEMBER("verifier"), MEMBER("valider"), MEMBER("surveiller"),
	MEMBER("migrer"), MEMBER("remplacer"), MEMBER("supprimer"),
	MEMBER("revoir"), MEMBER("tester"), MEMBER("activer"),
	MEMBER("augmenter"), MEMBER("reduire"), MEMBER("implementer"),
	MEMBER("legge til"), MEMBER("innfore"), MEMBER("lage"),
	MEMBER("oppdatere"), MEMBER("dokumentere"), MEMBER("forbedre"),
	MEMBER("sette opp"), MEMBER("fjerne"), MEMBER("bytte"),
	MEMBER("lagg till"), MEMBER("infor"), MEMBER("uppdatera"),
	MEMBER("dokumentera"), MEMBER("aggiungere"), MEMBER("implementare"),
	MEMBER("creare"), MEMBER("configurare"), MEMBER("aggiornare"),
	MEMBER("documentare"), MEMBER("migliorare"), MEMBER("verificare"),
	MEMBER("dodac"), MEMBER("wdrozyc"), MEMBER("zaktualizowac"),
	MEMBER("poprawic"), MEMBER("добавить"), MEMBER("внедрить"),
	MEMBER("настроить"), MEMBER("обновить"), MEMBER("исправить"),
	MEMBER("проверить"), MEMBER("описать"), MEMBER("перенести"),
	MEMBER("додати"), MEMBER("впровадити"), MEMBER("налаштувати"),
	MEMBER("оновити"), MEMBER("виправити"), MEMBER("перевірити"),
};

RCA_WORD_TABLE(tasks, task_words, RCA_MATCH_START);

/* what a task begins with in a script without blanks */
static const RcaStr task_signs[] =
{
	RCA_LITERAL("增加"), RCA_LITERAL("添加"), RCA_LITERAL("新增"),
	RCA_LITERAL("修复"), RCA_LITERAL("优化"), RCA_LITERAL("完善"),
	RCA_LITERAL("建立"), RCA_LITERAL("配置"), RCA_LITERAL("启用"),
	RCA_LITERAL("引入"), RCA_LITERAL("补充"), RCA_LITERAL("升级"),
	RCA_LITERAL("加强"), RCA_LITERAL("实现"), RCA_LITERAL("编写"),
	RCA_LITERAL("梳理"), RCA_LITERAL("更新"), RCA_LITERAL("调整"),
};

/* what it ends with, folded */
static const RcaStr task_ends[] =
{
	RCA_LITERAL("追加"), RCA_LITERAL("追加する"), RCA_LITERAL("導入"),
	RCA_LITERAL("導入する"), RCA_LITERAL("作成"), RCA_LITERAL("作成する"),
	RCA_LITERAL("修正する"), RCA_LITERAL("整備"), RCA_LITERAL("整備する"),
	RCA_LITERAL("強化"), RCA_LITERAL("強化する"), RCA_LITERAL("設定する"),
	RCA_LITERAL("見直す"), RCA_LITERAL("見直し"), RCA_LITERAL("検討する"),
	RCA_LITERAL("実施する"), RCA_LITERAL("自動化"), RCA_LITERAL("추가"),
	RCA_LITERAL("도입"), RCA_LITERAL("적용"), RCA_LITERAL("작성"),
	RCA_LITERAL("강화"), RCA_LITERAL("설정"), RCA_LITERAL("자동화"),
	RCA_LITERAL("einfuhren"), RCA_LITERAL("erganzen"),
	RCA_LITERAL("hinzufugen"), RCA_LITERAL("prufen"),
	RCA_LITERAL("erweitern"), RCA_LITERAL("anpassen"),
	RCA_LITERAL("erstellen"), RCA_LITERAL("einrichten"),
	RCA_LITERAL("dokumentieren"), RCA_LITERAL("verbessern"),
	RCA_LITERAL("umstellen"), RCA_LITERAL("automatisieren"),
	RCA_LITERAL("testen"), RCA_LITERAL("aktualisieren"),
	RCA_LITERAL("toevoegen"), RCA_LITERAL("invoeren"),
	RCA_LITERAL("bijwerken"), RCA_LITERAL("documenteren"),
};

/* what stands between the name of a task and the task */
static const RcaStr name_ends[] =
{
	RCA_LITERAL(": "), RCA_LITERAL(" - "), RCA_LITERAL(" \xe2\x80\x93 "),
	RCA_LITERAL(" \xe2\x80\x94 "), RCA_LITERAL("："),
};

/* bytes at the start or the end of a task that have its verb */
#define MAX_VERB	40

static bool
begins_with_task(RcaStr s)
{
	char		buffer[RCA_MAX_FOLDED];
	RcaStr		folded;

	s = rca_trim(s);
	if (rca_starts_with_one(s, task_signs, lengthof(task_signs)) > 0)
		return true;
	s.len = rca_clip(s, MAX_VERB);
	return rca_fold(s, buffer, &folded) && rca_start_value(&tasks, folded) >= 0;
}

static bool
ends_with_task(RcaStr s)
{
	char		buffer[RCA_MAX_FOLDED];
	RcaStr		folded;
	int			start;

	s = rca_trim(s);
	start = Max(0, s.len - MAX_VERB);
	while (start < s.len && ((unsigned char) s.data[start] & 0xC0) == 0x80)
		start++;
	if (!rca_fold(rca_skip(s, start), buffer, &folded))
		return false;
	for (int i = 0; i < lengthof(task_ends); i++)
	{
		RcaStr		end = task_ends[i];

		if (folded.len >= end.len &&
			memcmp(folded.data + folded.len - end.len, end.data, end.len) == 0)
			return true;
	}
	return false;
}

bool
rca_is_task(RcaStr text)
{
	if (begins_with_task(text) || ends_with_task(text))
		return true;
	for (int i = 0; i < lengthof(name_ends); i++)
	{
		int			end = rca_find(text, name_ends[i]);

		if (end > 0 && begins_with_task(rca_skip(text, end + name_ends[i].len)))
			return true;
	}
	return false;
}

/*
 * What a sentence has that tells of a plan, as it is written: only case of ASCII
 * does not count.
 */
static const RcaWord plan_words[] =
{
	MEMBER("we will"), MEMBER("we'll"), MEMBER("we plan"),
	MEMBER("we also plan"), MEMBER("we are also planning"), MEMBER("we also need to"),
	MEMBER("we also want to"), MEMBER("we're planning"), MEMBER("we are also going to"),
	MEMBER("we are planning"), MEMBER("we intend"), MEMBER("we are going to"),
	MEMBER("we should"), MEMBER("we need to"), MEMBER("we must"),
	MEMBER("we want to"), MEMBER("will be"), MEMBER("should be"),
	MEMBER("must be"), MEMBER("needs to be"), MEMBER("need to be"),
	MEMBER("going forward"), MEMBER("is planned"), MEMBER("are planned"),
	MEMBER("is scheduled"), MEMBER("are scheduled"), MEMBER("team will"),
	MEMBER("team should"), MEMBER("vamos a"), MEMBER("debemos"),
	MEMBER("deberíamos"), MEMBER("iremos"), MEMBER("vamos"),
	MEMBER("devemos"), MEMBER("será"), MEMBER("serão"), MEMBER("wir werden"),
	MEMBER("wir wollen"), MEMBER("soll"), MEMBER("sollen"), MEMBER("sollte"),
	MEMBER("nous allons"), MEMBER("nous devons"), MEMBER("il faut"),
	MEMBER("il faudra"), MEMBER("vi vil"), MEMBER("vi skal"), MEMBER("bør"),
	MEMBER("vi ska"), MEMBER("bör"), MEMBER("мы будем"), MEMBER("Мы будем"),
	MEMBER("следует"), MEMBER("Следует"), MEMBER("необходимо"),
	MEMBER("Необходимо"), MEMBER("planujemy"), MEMBER("należy"),
};

RCA_WORD_TABLE(plans, plan_words, RCA_MATCH_START);

/* what is meant well, and nothing that can be done */
static const RcaWord intention_words[] =
{
	MEMBER("careful"), MEMBER("vigilant"), MEMBER("mindful"),
	MEMBER("diligent"), MEMBER("cautious"), MEMBER("attentive"),
	MEMBER("pay attention"), MEMBER("pay more attention"),
	MEMBER("do better"), MEMBER("vorsichtig"), MEMBER("vorsichtiger"),
	MEMBER("cuidado"), MEMBER("cuidadosos"), MEMBER("prudents"),
	MEMBER("forsiktige"), MEMBER("försiktiga"),
};

RCA_WORD_TABLE(intentions, intention_words, RCA_MATCH_START);

/* the same as plans in scripts without blanks */
static const RcaStr plan_signs[] =
{
	RCA_LITERAL("予定"), RCA_LITERAL("今後"), RCA_LITERAL("计划"),
	RCA_LITERAL("后续将"), RCA_LITERAL("예정"), RCA_LITERAL("계획"),
};

bool
rca_is_plan(RcaStr sentence)
{
	for (int i = 0; i < lengthof(plan_signs); i++)
	{
		if (rca_find(sentence, plan_signs[i]) >= 0)
			return true;
	}
	return rca_has_words(&plans, sentence);
}

bool
rca_is_intention(RcaStr sentence)
{
	return rca_has_words(&intentions, sentence);
}
