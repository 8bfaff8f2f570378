/*
 * client/policy.c
 *
 * Reads policies without a server.
 */
#include "policy.h"

#include <unistd.h>

#include "host_client.h"
#include "json_tree.h"
#include "messages.h"

const char *
hint_of_file(const char *option, const char *text)
{
	if (rca_policy_is_object(rca_str(text, (int) strlen(text))) || access(text, F_OK) != 0)
		return NULL;
	return psprintf("It is the name of a file. To use what is in the file, write %s \"$(cat FILE)\".",
					option);
}

static bool
read_text(const char *text, RcaPolicy *policy, RcaArgumentError *err)
{
	const char *hint;
	RcaStr		name = {text, (int) strlen(text)};
	RcaNode    *root;

	if (rca_policy_is_object(name))
		return read_json(text, "policy", &root, err) &&
			rca_policy_of_tree(root, policy, err);
	if (rca_policy_of_name(name, policy, err))
		return true;
	hint = hint_of_file("--policy", text);
	if (hint != NULL)
		err->hint = hint;
	return false;
}

static RcaStr
keep_string(RcaStr s)
{
	char	   *copy = pg_malloc(s.len + 1);

	memcpy(copy, s.data, s.len);
	return rca_str(copy, s.len);
}

static void
keep_list(RcaStrList *list)
{
	RcaStr	   *items;

	if (list->items == NULL)
		return;
	items = pg_malloc(Max(list->count, 1) * sizeof(RcaStr));
	for (int i = 0; i < list->count; i++)
		items[i] = keep_string(list->items[i]);
	list->items = items;
}

/* Copies what would be freed with the memory of the next document. */
static void
keep_policy(RcaPolicy *policy)
{
	RcaAllowed *allowed = pg_malloc(Max(policy->nallowed, 1) * sizeof(RcaAllowed));

	keep_list(&policy->severities);
	keep_list(&policy->required_keys);
	for (int i = 0; i < policy->nallowed; i++)
	{
		allowed[i] = policy->allowed[i];
		allowed[i].key = keep_string(allowed[i].key);
		keep_list(&allowed[i].values);
	}
	policy->allowed = allowed;
}

bool
read_policy(const char *text, RcaPolicy *policy)
{
	RcaArgumentError err;
	bool		ok;

	ok = check_encoding(text, "policy", &err) && read_text(text, policy, &err);
	if (ok)
		keep_policy(policy);
	else
		report_error(err.detail, err.hint, "%s", err.message);
	host_reset();
	return ok;
}
