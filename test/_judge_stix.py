"""Verdicts of two implementations by OASIS on bundles of STIX 2.1, one JSON line in, one JSON line out.

In:  {"profile": "full" | "compat", "bundle": {...}}
Out: {"validator": [errors], "parser": [errors]}

The full profile has a type of its own and is judged at MUST level, and parsed with unknown types allowed. The compat profile
is judged as strictly as the validator can, with every reference resolved, and parsed with nothing unknown allowed.
"""

import json
import sys

import stix2
from stix2validator import ValidationOptions, validate_string

OPTIONS = {
    'full': {'version': '2.1', 'enforce_refs': True},
    'compat': {'version': '2.1', 'enforce_refs': True, 'strict': True, 'strict_properties': True},
}


def judge(profile, bundle):
    verdict = validate_string(json.dumps(bundle), ValidationOptions(**OPTIONS[profile]))
    return [] if verdict.is_valid else [str(error) for error in verdict.errors] or ['invalid']


def parse(profile, bundle):
    errors = []
    for item in bundle['objects']:
        try:
            stix2.parse(item, allow_custom=profile == 'full', version='2.1')
        except Exception as error:  # Whatever it objects to is a verdict.
            errors.append('%s: %s' % (item['id'], error))
    return errors


for line in sys.stdin:
    case = json.loads(line)
    profile, bundle = case['profile'], case['bundle']
    print(json.dumps({'validator': judge(profile, bundle), 'parser': parse(profile, bundle)}), flush=True)
