-- What was shown once is not shown again to a repeated request: new keys, one-time passwords, customers in full.
UPDATE stored_answer SET body = NULL, content_type = NULL
 WHERE body LIKE '%"wj\_%' OR body LIKE '%"oneTimePassword":"%' OR body LIKE '%"CUSTOMER\_PHONE":%';
