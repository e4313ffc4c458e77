-- wrk asks the paths that stand in the file named after "--", one after another, each thread from another place in it.
local paths, at = {}, 0

function init(args)
    for line in io.lines(args[1]) do
        paths[#paths + 1] = line
    end
    at = math.random(#paths)
end

function request()
    at = at % #paths + 1
    return wrk.format("GET", paths[at])
end

function done(summary, latency)
    local wrong = summary.errors.status + summary.errors.timeout + summary.errors.connect + summary.errors.read + summary.errors.write
    io.write(string.format(
        '{"requests": %d, "seconds": %.3f, "p50_ms": %.2f, "p90_ms": %.2f, "p99_ms": %.2f, "max_ms": %.2f, "wrong": %d}\n',
        summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(90) / 1e3,
        latency:percentile(99) / 1e3, latency.max / 1e3, wrong))
end
