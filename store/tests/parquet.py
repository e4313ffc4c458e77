"""Opens the Parquet that the test `parquet_is_written_by_day` wrote with DuckDB, pandas and Polars, each without any code of ours."""

import sys

import duckdb
import pandas
import polars

folder = sys.argv[1]

rows = duckdb.sql(
    f"SELECT actor[1].name, quantity[1].value, location[1].name, CAST(published AS VARCHAR) FROM read_parquet('{folder}/*/*.parquet', "
    "hive_partitioning = true) WHERE event.type = 'STATE'"
).fetchall()
assert rows == [("Denmark", 1200.0, "Mali", "2021-03-02")], rows

frame = pandas.read_parquet(folder)
bomb = frame[frame["event"].map(lambda event: event["type"] == "ASSAULT")].iloc[0]
assert bomb["location"][0]["name"] == "Erbil" and bomb["quantity"][0]["value"] == 12, bomb
words = [span["text"] for span in bomb["location"][0]["evidence"]]
assert words and all("Erbil" in one for one in words), words

table = polars.read_parquet(f"{folder}/**/*.parquet", hive_partitioning=True)
state = table.filter(polars.col("event").struct.field("type") == "STATE")
assert state["factuality"].struct.field("status").to_list() == ["stated"], state
assert state["actor"].list.first().struct.field("code").to_list() == ["DNK"], state
assert all(row.text[row.sentence["start"] : row.sentence["end"]] for row in frame.itertuples())
for span in bomb["location"][0]["evidence"]:
    assert bomb["text"][int(span["start"]) : int(span["end"])] == span["text"], span
print("DuckDB, pandas and Polars read", len(frame), "reports")
