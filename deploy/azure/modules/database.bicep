// PostgreSQL for all hosts, in a network of their own: nobody else reaches it.
param name string
param location string
param size string

@secure()
param password string

var login = 'advisor'

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: '${name}-network'
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: ['10.87.0.0/16']
    }
    subnets: [
      {
        name: 'hosts'
        properties: {
          addressPrefix: '10.87.1.0/24'
          delegations: [
            {
              name: 'hosts'
              properties: {
                serviceName: 'Microsoft.Web/serverFarms'
              }
            }
          ]
        }
      }
      {
        name: 'database'
        properties: {
          addressPrefix: '10.87.2.0/24'
          delegations: [
            {
              name: 'database'
              properties: {
                serviceName: 'Microsoft.DBforPostgreSQL/flexibleServers'
              }
            }
          ]
        }
      }
    ]
  }

  resource hosts 'subnets' existing = {
    name: 'hosts'
  }

  resource databases 'subnets' existing = {
    name: 'database'
  }
}

resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: '${name}.private.postgres.database.azure.com'
  location: 'global'

  resource link 'virtualNetworkLinks' = {
    name: 'network'
    location: 'global'
    properties: {
      registrationEnabled: false
      virtualNetwork: {
        id: network.id
      }
    }
  }
}

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: '${name}-database'
  location: location
  sku: {
    name: size
    tier: startsWith(size, 'Standard_B') ? 'Burstable' : 'GeneralPurpose'
  }
  properties: {
    version: '16'
    administratorLogin: login
    administratorLoginPassword: password
    storage: {
      storageSizeGB: 32
      autoGrow: 'Enabled'
    }
    backup: {
      backupRetentionDays: 7
      geoRedundantBackup: 'Disabled'
    }
    network: {
      delegatedSubnetResourceId: network::databases.id
      privateDnsZoneArmResourceId: zone.id
      publicNetworkAccess: 'Disabled'
    }
  }
  dependsOn: [
    zone::link
  ]

  resource database 'databases' = {
    name: 'advisor'
    properties: {
      charset: 'UTF8'
      collation: 'en_US.utf8'
    }
  }
}

output subnetId string = network::hosts.id

@description('All of Storage:Postgres but the password.')
output address string = 'Host=${server.properties.fullyQualifiedDomainName};Database=${server::database.name};Username=${login};SSL Mode=VerifyFull;Maximum Pool Size=10'
