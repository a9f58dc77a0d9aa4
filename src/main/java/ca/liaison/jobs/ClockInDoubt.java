package ca.liaison.jobs;

import ca.liaison.Refusal;

/** What goes by the clock and cannot be taken back has to wait until an administrator has confirmed the time. */
class ClockInDoubt extends Refusal {

    ClockInDoubt() {
        super(409, "jobs.clockInDoubt", "The clock is in doubt, so nothing is disposed of");
    }
}
