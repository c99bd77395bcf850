## The tasks of the bench in R: Rscript surveillance.R <series.csv> <task,task,...>
## One line per task: its name and units per processor second.
Sys.setenv(OMP_NUM_THREADS = "1", OPENBLAS_NUM_THREADS = "1")
suppressMessages(library(surveillance))
given <- commandArgs(TRUE)
table <- read.csv(given[1], check.names = FALSE)
days <- as.numeric(as.Date(names(table)[-1]))
weeks <- length(days)
# A series of its own each: an sts of many columns is copied at every assignment, which is slower still.
series <- lapply(seq_len(nrow(table)), function(row) {
  sts(observed = matrix(as.numeric(table[row, -1])), epoch = days, epochAsDate = TRUE, frequency = 52)
})
quietly <- function(expression) suppressMessages(suppressWarnings(capture.output(force(expression))))
flexible <- function(last, ...) {
  control <- list(range = (weeks - last + 1):weeks, b = 5, w = 3, noPeriods = 10, pastWeeksNotIncluded = 26,
    pThresholdTrend = 1, reweight = TRUE, weightsThreshold = 2.58, trend = TRUE, alpha = .05,
    thresholdMethod = "nbPlugin", glmWarnings = FALSE)
  modifyList(control, list(...))
}
tasks <- list(
  flexible1 = list(series = 40, units = 1, run = function(one) farringtonFlexible(one, flexible(1))),
  flexible52 = list(series = 2, units = 52, run = function(one) farringtonFlexible(one, flexible(52))),
  delta52 = list(series = 2, units = 52, run = function(one) {
    farringtonFlexible(one, flexible(52, thresholdMethod = "delta", pThresholdTrend = .05))
  }),
  original52 = list(series = 4, units = 52, run = function(one) {
    farrington(one, list(range = (weeks - 51):weeks, b = 5, w = 3, alpha = .05), verbose = FALSE)
  }),
  c2 = list(series = 40, units = weeks - 9, run = function(one) earsC(one, list(method = "C2", baseline = 7, alpha = .001))),
  c2last = list(series = 60, units = 1, run = function(one) {
    earsC(one, list(method = "C2", baseline = 7, alpha = .001, range = weeks))
  })
)
for (name in strsplit(given[2], ",")[[1]]) {
  task <- tasks[[name]]
  chosen <- series[seq_len(min(task$series, length(series)))]
  quietly(task$run(chosen[[1]]))
  gc()
  spent <- system.time(for (one in chosen) quietly(task$run(one)))
  cat(name, length(chosen) * task$units / (spent[["user.self"]] + spent[["sys.self"]]), "\n")
}
