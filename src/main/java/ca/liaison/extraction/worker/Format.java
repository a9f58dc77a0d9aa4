package ca.liaison.extraction.worker;

/** Reads the files of one family. Whatever it throws is the file's fault and becomes a reason. */
interface Format {

    void read(Reading reading) throws Exception;
}
