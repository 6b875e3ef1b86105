// Filled-in instruments: keys they are sealed for, what was answered and agreed to beside the names, what was held back because
// other content had come under its id, and codes by which an interview is taken back.
CREATE CONSTRAINT sealing_key_id IF NOT EXISTS FOR (n:SealingKey) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT sealing_key_key IF NOT EXISTS FOR (n:SealingKey) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT item_key IF NOT EXISTS FOR (n:Item) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT consent_key IF NOT EXISTS FOR (n:Consent) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT knows_key IF NOT EXISTS FOR ()-[r:KNOWS]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT held_id IF NOT EXISTS FOR (n:HeldSubmission) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT held_key IF NOT EXISTS FOR (n:HeldSubmission) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT withdrawal_hash IF NOT EXISTS FOR (n:WithdrawalCode) REQUIRE n.hash IS UNIQUE;
CREATE CONSTRAINT withdrawal_id IF NOT EXISTS FOR (n:Withdrawal) REQUIRE n.id IS UNIQUE;
CREATE INDEX item_wave IF NOT EXISTS FOR (n:Item) ON (n.waveId);
CREATE INDEX held_wave IF NOT EXISTS FOR (n:HeldSubmission) ON (n.waveId);
CREATE INDEX response_withdrawal IF NOT EXISTS FOR (n:Response) ON (n.withdrawalHash);
CREATE INDEX response_sent_as IF NOT EXISTS FOR (n:Response) ON (n.sentAs);
