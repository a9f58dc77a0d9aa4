package ca.liaison.audit;

/** Somebody who may verify. */
record AnAuditor() implements Doer {

    @Override
    public String name() {
        return "auditor@liaison.example";
    }

    @Override
    public String from() {
        return "";
    }
}
