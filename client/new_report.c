/*
 * client/new_report.c
 *
 * Writes the text of rca_template without a server.
 */
#include "new_report.h"

#include "compose/template.h"
#include "host_client.h"
#include "json_tree.h"
#include "messages.h"
#include "policy.h"
#include "write_file.h"

/* The text for the argument of --given.  False with *err filled. */
static bool
make_text(const char *given, const RcaPolicy *policy, RcaStr *text, RcaArgumentError *err)
{
	RcaNode    *root = rca_node_new(RCA_NODE_MAPPING, RCA_NULL_STR);
	const RcaNode *said;

	err->detail = err->hint = NULL;
	if (given != NULL &&
		(!check_encoding(given, "template", err) || !read_json(given, "template", &root, err)))
		return false;
	if (root->kind != RCA_NODE_MAPPING)
	{
		err->message = "invalid template";
		err->detail = "It is not an object.";
		return false;
	}
	return rca_template_write(root, policy->required, &policy->required_keys, text, &said, err) &&
		rca_template_check(said, *text, err);
}

static bool
write_text(const char *path, RcaStr text)
{
	Root		root = {.is_folder = false};
	Content		content = {unconstify(char *, text.data), text.len};
	Refusal		refusal;

	if (write_file(&root, path, &content, NULL, &refusal))
		return true;
	report_finding(path, refusal.line, refusal.col, refusal.code, refusal.message);
	return false;
}

ExitStatus
write_new_report(const Options *options)
{
	RcaPolicy	policy;
	RcaStr		text;
	RcaArgumentError err;
	bool		ok;

	if (!read_policy(options->policy != NULL ? options->policy : DEFAULT_CHECK_POLICY, &policy))
		return STATUS_NOTHING;
	if (setjmp(host_escape) != 0)
	{
		report_error(NULL, NULL, "the template takes too much memory");
		return STATUS_NOTHING;
	}
	if (!make_text(options->given, &policy, &text, &err))
	{
		const char *hint = options->given != NULL ? hint_of_file("--given", options->given) : NULL;

		report_error(err.detail, hint ? hint : err.hint, "%s", err.message);
		return STATUS_NOTHING;
	}
	ok = write_text(options->paths[0], text);
	if (ok && options->verbose)
		report_action("new", options->paths[0]);
	host_reset();
	return ok ? STATUS_ALL : STATUS_NOTHING;
}
