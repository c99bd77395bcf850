# How R's surveillance judges the series that `vigia evaluate --write-series FILE` writes.
# Rscript tools/measure/detectors.R FILE [method…]: one CSV line for each method on standard output.
suppressPackageStartupMessages(library(surveillance))
words <- commandArgs(trailingOnly = TRUE)
if (length(words) < 1) stop("usage: Rscript tools/measure/detectors.R FILE [method...]")
rows <- read.csv(words[1], stringsAsFactors = FALSE)
series <- split(rows, rows$series)

# The last 49 weeks, as the simulation has them.
judged <- 576:624
monday <- as.Date("2001-01-01")

flexible <- list(range = judged, b = 5, w = 3, reweight = TRUE, weightsThreshold = 2.58, alpha = 0.01, trend = TRUE,
  pThresholdTrend = 1, limit54 = c(5, 4), powertrans = "2/3", noPeriods = 10, pastWeeksNotIncluded = 26)
with <- function(list, ...) modifyList(list, list(...))

methods <- list(
  "earsC C1" = function(s) earsC(s, control = list(range = judged, method = "C1")),
  "earsC C2" = function(s) earsC(s, control = list(range = judged, method = "C2")),
  "earsC C3" = function(s) earsC(s, control = list(range = judged, method = "C3")),
  "earsC C1 minSigma 0.5" = function(s) earsC(s, control = list(range = judged, method = "C1", minSigma = 0.5)),
  "earsC C2 minSigma 0.5" = function(s) earsC(s, control = list(range = judged, method = "C2", minSigma = 0.5)),
  "earsC C3 minSigma 0.5" = function(s) earsC(s, control = list(range = judged, method = "C3", minSigma = 0.5)),
  "farrington" = function(s) farrington(s, control = list(range = judged, b = 5, w = 3, alpha = 0.01)),
  "farringtonFlexible nbPlugin" = function(s) farringtonFlexible(s, with(flexible, thresholdMethod = "nbPlugin")),
  "farringtonFlexible delta" = function(s) farringtonFlexible(s, with(flexible, thresholdMethod = "delta")),
  "cusum standard" = function(s) cusum(s, control = list(range = judged, trans = "standard")),
  "cusum rossi" = function(s) cusum(s, control = list(range = judged, trans = "rossi")),
  "cusum rossi glm" = function(s) cusum(s, control = list(range = judged, trans = "rossi", m = "glm")),
  "glrpois" = function(s) glrpois(s, control = list(range = judged, c.ARL = 5, mu0 = list(S = 1, trend = FALSE))),
  "glrnb" = function(s) glrnb(s, control = list(range = judged, c.ARL = 5, mu0 = list(S = 1, trend = FALSE))),
  "bayes 1" = function(s) bayes(s, control = list(range = judged, b = 0, w = 6, actY = TRUE, alpha = 0.05)),
  "bayes 2" = function(s) bayes(s, control = list(range = judged, b = 1, w = 6, actY = TRUE, alpha = 0.05)),
  "bayes 3" = function(s) bayes(s, control = list(range = judged, b = 2, w = 4, actY = FALSE, alpha = 0.05)),
  "rki 1" = function(s) rki(s, control = list(range = judged, b = 0, w = 6, actY = TRUE)),
  "rki 2" = function(s) rki(s, control = list(range = judged, b = 1, w = 6, actY = TRUE)),
  "rki 3" = function(s) rki(s, control = list(range = judged, b = 2, w = 4, actY = FALSE))
)
asked <- if (length(words) > 1) words[-1] else names(methods)

judge <- function(one, method) {
  s <- sts(observed = one$count, start = c(2001, 1), frequency = 52, epoch = as.numeric(monday + 7 * (one$period - 1)),
    epochAsDate = TRUE)
  alarm <- tryCatch(suppressMessages(suppressWarnings(as.vector(alarms(method(s))))), error = function(e) NULL)
  failed <- is.null(alarm)
  if (failed) alarm <- rep(0, length(judged))
  alarm[is.na(alarm)] <- 0
  state <- one$state[judged]
  current <- which(one$current[judged] == 1)
  found <- intersect(which(alarm == 1), current)
  list(outbreaks = as.numeric(length(current) > 0), detected = as.numeric(length(found) > 0),
    timeliness = if (length(current) == 0) 0 else if (length(found) == 0) 1 else (found[1] - current[1]) / length(current),
    truePositives = sum(alarm == 1 & state == 1), falsePositives = sum(alarm == 1 & state == 0),
    clean = sum(state == 0), outbreakWeeks = sum(state == 1), failed = as.numeric(failed))
}

# Ratio of sums over series and its standard error (Cochran 1977, section 6.4).
ratio <- function(a, b) {
  r <- sum(a) / sum(b)
  n <- length(a)
  c(r, sqrt(n / (n - 1) * sum((a - r * b)^2)) / sum(b))
}

cat("method,series,failed,outbreaks,pod,pod_error,fpr,fpr_error,sensitivity,timeliness,timeliness_error,seconds\n")
for (name in asked) {
  started <- proc.time()[["user.self"]]
  found <- do.call(rbind.data.frame, lapply(series, judge, method = methods[[name]]))
  pod <- ratio(found$detected, found$outbreaks)
  fpr <- ratio(found$falsePositives, found$clean)
  timeliness <- ratio(found$timeliness, found$outbreaks)
  cat(sprintf("%s,%d,%d,%d,%.4f,%.4f,%.5f,%.5f,%.4f,%.4f,%.4f,%.0f\n", name, nrow(found), sum(found$failed), sum(found$outbreaks),
    pod[1], pod[2], fpr[1], fpr[2], sum(found$truePositives) / sum(found$outbreakWeeks), timeliness[1], timeliness[2],
    proc.time()[["user.self"]] - started))
}
