/*
 * test/generate/generate.c
 *
 *	generate [OPTION]...
 *
 *	--count N				how many reports (20000)
 *	--seed N				of the first one (1)
 *	--first N				skip the reports before this one
 *	--only DIMENSION=VARIANT	use this variant; may be given for several dimensions
 *	--told					a simple fact that is reported as unknown is also a failure
 *	--groups N				how many kinds of failure are printed completely (10)
 *	--brief N				how many more of them, in one line each (40)
 *	--shrink N				how many failures are made small (500)
 *	--spoil					compare with other facts: all results must be wrong
 *	--show N				print the first reports with what was read, in short
 *	--list					print the dimensions and their variants
 *
 * The status is 1 if any fact is wrong or lost without a finding.
 */
#include "base/base.h"

#include "client/host_client.h"
#include "failures.h"
#include "generate.h"
#include "judge.h"

typedef struct Options
{
	uint64		count;
	uint64		seed;
	uint64		first;
	Choice		only;
	int			groups;
	int			brief;
	int			shrink;
	int			show;
} Options;

static Options options = {20000, 1, 0, {{0}}, 10, 40, 500, 0};
static uint64 counts[NDIMENSIONS][MAX_VARIANTS][NOUTCOMES];
static uint64 totals[NKINDS][NOUTCOMES];

void
host_out_of_memory(void)
{
	fprintf(stderr, "generate: out of memory\n");
	exit(2);
}

/*
 * Counting
 */

/* The kind of a dimension, for counting. */
static Kind
kind_of(int dimension)
{
	return dimension == DIM_ACTIONS || dimension == DIM_DUE ? KIND_ACTION : KIND_ENTRY;
}

static void
count_case(const Case *c, const Verdict *verdict)
{
	for (int o = 0; o < NOUTCOMES; o++)
	{
		for (int k = 0; k < NKINDS; k++)
			totals[k][o] += verdict->count[k][o];
		for (int d = 0; d < NDIMENSIONS; d++)
			counts[d][c->choice.variant[d]][o] += verdict->count[kind_of(d)][o];
	}
}

static void
print_counts(void)
{
	printf("%-20s %-20s %10s %10s %8s %8s %8s  %s\n", "dimension", "variant",
		   "right", "told", "wrong", "lost", "invented", "right of all");
	for (int d = 0; d < NDIMENSIONS; d++)
	{
		for (int v = 0; v < dimensions[d].nvariants; v++)
		{
			const uint64 *c = counts[d][v];
			uint64		sum = c[RIGHT] + c[TOLD] + c[WRONG] + c[LOST];

			if (sum == 0)
				continue;
			printf("%-20s %-20s %10d %10d %8d %8d %8d  %6.2f %%\n", dimensions[d].name,
				   dimensions[d].variants[v].name, (int) c[RIGHT], (int) c[TOLD],
				   (int) c[WRONG], (int) c[LOST], (int) c[INVENTED], 100.0 * c[RIGHT] / sum);
		}
	}
}

static void
print_total(const char *what, const uint64 *total)
{
	uint64		sum = total[RIGHT] + total[TOLD] + total[WRONG] + total[LOST];

	printf(UINT64_FORMAT " %s: %.3f %% right, %d told, %d wrong, %d lost, %d invented\n",
		   sum, what, sum > 0 ? 100.0 * total[RIGHT] / sum : 0.0, (int) total[TOLD],
		   (int) total[WRONG], (int) total[LOST], (int) total[INVENTED]);
}

static void
list_dimensions(void)
{
	for (int d = 0; d < NDIMENSIONS; d++)
	{
		printf("%s:", dimensions[d].name);
		for (int v = 0; v < dimensions[d].nvariants; v++)
			printf(" %s%s", dimensions[d].variants[v].name,
				   dimensions[d].variants[v].doubtful ? "?" : "");
		printf("\n");
	}
}

/*
 * Options
 */

static void
read_only(const char *argument)
{
	const char *equals = strchr(argument, '=');

	for (int d = 0; equals != NULL && d < NDIMENSIONS; d++)
	{
		if (strlen(dimensions[d].name) != (size_t) (equals - argument) ||
			strncmp(dimensions[d].name, argument, equals - argument) != 0)
			continue;
		for (int v = 0; v < dimensions[d].nvariants; v++)
		{
			if (strcmp(dimensions[d].variants[v].name, equals + 1) == 0)
			{
				options.only.variant[d] = v;
				return;
			}
		}
	}
	fprintf(stderr, "generate: there is no \"%s\"; see --list\n", argument);
	exit(2);
}

static void
read_options(int argc, char **argv)
{
	for (int i = 0; i < NDIMENSIONS; i++)
		options.only.variant[i] = -1;
	for (int i = 1; i < argc; i++)
	{
		const char *name = argv[i];

		if (strcmp(name, "--told") == 0)
			told_fails = true;
		else if (strcmp(name, "--spoil") == 0)
			spoil_facts = true;
		else if (strcmp(name, "--list") == 0)
		{
			list_dimensions();
			exit(0);
		}
		else if (i + 1 == argc)
		{
			fprintf(stderr, "generate: \"%s\" is not an option, or lacks its value\n", name);
			exit(2);
		}
		else if (strcmp(name, "--only") == 0)
			read_only(argv[++i]);
		else
		{
			uint64		value = strtoull(argv[++i], NULL, 10);

			if (strcmp(name, "--count") == 0)
				options.count = value;
			else if (strcmp(name, "--seed") == 0)
				options.seed = value;
			else if (strcmp(name, "--first") == 0)
				options.first = value;
			else if (strcmp(name, "--groups") == 0)
				options.groups = (int) value;
			else if (strcmp(name, "--brief") == 0)
				options.brief = (int) value;
			else if (strcmp(name, "--shrink") == 0)
				options.shrink = (int) value;
			else if (strcmp(name, "--show") == 0)
				options.show = (int) value;
			else
			{
				fprintf(stderr, "generate: \"%s\" is not an option\n", name);
				exit(2);
			}
		}
	}
}

/* Makes the case of a number, which depends only on that and on the seed. */
static void
make_case(Case *c, uint64 number)
{
	Random		random = {options.seed * UINT64CONST(0x2545f4914f6cdd1d) + number};

	random.state = random_next(&random);
	memset(c, 0, sizeof(*c));
	c->number = number;
	c->seed = random_next(&random);
	if (!choice_make(&c->choice, &options.only, &random))
	{
		fprintf(stderr, "generate: these variants do not go together\n");
		exit(2);
	}
}

int
main(int argc, char **argv)
{
	uint64		failures = 0;

	read_options(argc, argv);
	judge_init();
	for (uint64 i = 0; i < options.count; i++)
	{
		Case		c;
		Verdict		verdict;

		make_case(&c, options.first + i);
		case_try(&c, &verdict);
		count_case(&c, &verdict);
		if ((int64) i < options.show)
			case_print(&c);
		if (is_failure(&c, &verdict) && failures++ < (uint64) options.shrink)
			failure_add(&c, &verdict, &options.only);
	}
	print_counts();
	failures_print(options.seed, options.groups, options.brief);
	print_total("metadata", totals[KIND_METADATA]);
	print_total("action items", totals[KIND_ACTION]);
	print_total("entries", totals[KIND_ENTRY]);
	printf("seed " UINT64_FORMAT ", " UINT64_FORMAT " reports, " UINT64_FORMAT " failed\n",
		   options.seed, options.count, failures);
	return failures > 0 ? 1 : 0;
}
