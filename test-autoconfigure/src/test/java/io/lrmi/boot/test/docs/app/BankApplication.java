package io.lrmi.boot.test.docs.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class BankApplication {}
