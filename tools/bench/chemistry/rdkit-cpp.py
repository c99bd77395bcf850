"""The same work in RDKit's C++ build: reads molecules and patterns once, then does a round for each line that comes.

Standard input: one JSON document {"molecules": [...], "patterns": [...], "passes": n}; then "round" lines.
Each round prints {"parse": seconds, "match": seconds, "hits": n} of processor time for all passes.
"""

import json
import sys
import time

from rdkit import Chem, RDLogger

RDLogger.DisableLog("rdApp.*")
task = json.loads(sys.stdin.readline())
patterns = [Chem.MolFromSmarts(text) for text in task["patterns"]]
print(json.dumps({"version": Chem.rdBase.rdkitVersion}), flush=True)
for _ in sys.stdin:
    begun = time.process_time()
    for _ in range(task["passes"]):
        molecules = [Chem.MolFromSmiles(text) for text in task["molecules"]]
    parsed = time.process_time()
    hits = 0
    for _ in range(task["passes"]):
        for molecule in molecules:
            for pattern in patterns:
                if molecule.GetSubstructMatch(pattern):
                    hits += 1
    matched = time.process_time()
    print(json.dumps({"parse": parsed - begun, "match": matched - parsed, "hits": hits}), flush=True)
