package ca.liaison.files;

import ca.liaison.Refusal;

class FileTooLarge extends Refusal {

    FileTooLarge(long limit) {
        super(413, "files.tooLarge", "File is larger than " + limit + " bytes", limit);
    }
}
